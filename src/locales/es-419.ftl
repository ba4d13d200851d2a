### Common

only-in-server = Esto funciona en un servidor, no en un mensaje directo. Abre el servidor de la Coalición e inténtalo allí.
not-set-up = Este servidor aún no está configurado. Primero, alguien con el permiso Gestionar servidor debe usar `/configurar plan` (en inglés, `/setup plan`).
only-administrator = Para esto hace falta el permiso Gestionar servidor. Pídelo a quien administra este servidor.
only-members = Esto es de un servidor en el que ya no estás, así que aquí no hay nada que responder.
discord-away = En este momento Discord no me dice quién eres en ese servidor, así que no cambió nada. Inténtalo de nuevo en un minuto.
control-stale = Este control ya no significa nada aquí. Usa el comando otra vez para tener uno nuevo.
option-not-understood = Tu Discord envió una opción que no conozco. Vuelve a cargar Discord y elige el comando otra vez.
away = En este momento no alcanzo mis registros, así que no cambió nada. Inténtalo de nuevo en un minuto.
slow = En este momento mis registros tardan en responder. Lo que hiciste quizá se haga enseguida: mira primero y luego inténtalo de nuevo.
broken = Esto no funcionó por una falla mía, y no cambió nada. Quienes operan el bot la encuentran en el registro con el número { $reference }.
typed-back = Aquí está todo lo que escribiste, para que puedas copiarlo:
draft-gone = Este formulario es demasiado antiguo o es de otra persona. Empieza de nuevo con el comando.
draft-handed-in = Esto ya fue entregado. Usa `/historia editar` para cambiarlo.
draft-kept = Todo lo que escribiste está guardado. Pulsa **Editar** para corregirlo.
text-masked-link = No se puede guardar un enlace oculto tras palabras ([palabras](dirección)), porque nadie vería adónde lleva. Escribe la dirección misma.
text-invite = No se puede guardar una invitación a otro servidor. Quítala y nombra al grupo con palabras.
link-not-https = El enlace debe empezar con https://.
link-too-long = El enlace es demasiado largo: 512 caracteres como máximo.
link-not-understood = No se entendió el enlace. Escríbelo así: https://example.org/pagina.

button-edit = Editar
button-withdraw = Retirar
button-keep = Conservar
button-publish = Publicar
button-return = Devolver con una nota
button-decline = Rechazar
button-previous = Anterior
button-next = Siguiente

### Stories

form-tell-title = Cuenta la historia
form-story = La historia
form-change = Qué cambió, con cifras
form-link = Enlace (https)
form-title = Título
form-note = Tu nota para quien la contó
form-return-title = Devolver con una nota
form-decline-title = Rechazar

draft-title-missing = La historia necesita un título.
draft-title-too-long = El título tiene { $length } caracteres; el máximo es { $most }.
draft-story-missing = La historia está vacía. Cuenta con tus palabras lo que pasó.
draft-story-too-long = La historia tiene { $length } caracteres; el máximo es { $most }.
draft-change-too-long = Lo que cambió tiene { $length } caracteres; el máximo es { $most }.

story-logged = Guardada como **{ $story }**. Ahora la lee quien revisa, y te avisamos lo que decida.
story-edited-published = **{ $story }** cambió y espera revisión. Hasta que se publique de nuevo, sigue en pie lo que estaba antes.
story-edited = **{ $story }** cambió y espera revisión.
story-withdraw-ask = ¿Retirar **{ $story }** “{ $title }”? Se quita toda copia publicada. No se puede deshacer.
story-withdrawn = **{ $story }** está retirada. Toda copia publicada se quita en menos de un minuto.
story-kept = **{ $story }** queda como está.
story-unknown = No hay aquí una historia así que puedas leer. `/historia mías` muestra las tuyas, `/historia buscar` encuentra las publicadas.
story-number-not-understood = “{ $typed }” no es un número de historia. Escríbelo como S-12, o elige una de las sugerencias.

edit-not-yours = Solo quien contó una historia puede editarla. Si revisas, puedes devolverla con una nota.
edit-people-published = Esta historia está publicada, así que aquí no puedes bajar su protección. Retírala y regístrala de nuevo, o deja `personas` como está.
edit-withdrawn = Una historia retirada ya no se puede editar. Regístrala de nuevo con `/historia registrar`.
withdraw-not-yours = Solo quien la contó o una persona coordinadora puede retirar una historia.
withdraw-already = **{ $story }** ya está retirada.

review-not-reviewer = Para esto hace falta el rol Reviewer. Pídelo a una persona coordinadora.
review-own-story = Esta historia es tuya, así que otra persona tiene que decidir.
review-already-decided = Otra persona fue más rápida: esta historia ya está decidida. La tarjeta muestra cómo.
review-withdrawn = Esta historia fue retirada mientras tanto, así que no hay nada que decidir.
review-edited-meanwhile = Quien la contó la cambió mientras tanto. Lee la tarjeta otra vez y luego decide.
review-needs-guardian-release = En esta historia se puede identificar a jóvenes, así que necesita la autorización de una persona tutora. Regístrala con `/historia autorizar` y luego publica.
review-release-ended = La autorización de esta historia terminó. Registra una nueva con `/historia autorizar` y luego publica.
review-note-missing = Escribe una nota, para que quien la contó sepa qué hacer.

queue-not-reviewer = Solo quienes revisan y coordinan ven lo que espera. `/historia mías` muestra tus historias.

release-not-yours = Las autorizaciones las registran quienes revisan y coordinan. Pídeselo a una de esas personas.
release-already-over = Una autorización debe terminar en el futuro. Da un día posterior en `until`.
release-withdrawn = Esta historia está retirada, así que no necesita autorización.
revoke-nothing = **{ $story }** no tiene ninguna autorización vigente. `/historia ver` muestra las que tuvo.

search-title = “{ $words }”: { $total ->
    [one] { $total } encontrada
   *[other] { $total } encontradas
}
search-title-more = “{ $words }”: más de { $total } encontradas, las mejores primero
search-corrected = *Ninguna historia dice “{ $typed }”. También se buscó “{ $meant }”.*
search-nothing = No se encontró nada. Prueba con menos palabras, con otras, o sin filtros.
story-released = La autorización de **{ $story }** está registrada y vale hasta el final del { $until }.
story-revoked = Toda autorización de **{ $story }** está revocada. Las copias publicadas se quitan en menos de un minuto.
day-ambiguous = “{ $typed }” puede ser { $one } o { $other }. Escribe el que quieres decir.
day-not-understood = “{ $typed }” no es un día que yo entienda. Escríbelo como 2027-06-30, 30 de junio de 2027, mañana, el próximo viernes o en 6 meses.
help-example-story-search = Ejemplo: `/historia buscar palabras:desayuno indicador:Asistencia`
help-example-story-release = Ejemplo: `/historia autorizar historia:S-12 tipo:"Persona tutora y joven" alcance:"Este servidor" hasta:2027-06-30`
help-example-story-revoke = Ejemplo: `/historia revocar historia:S-12`

story-medium = Medio
story-indicator = Indicador
story-community = Comunidad
story-school = Escuela
story-author = Contada por
story-author-next-generation = Una persona de la Coalición de la Próxima Generación
story-link = Leer más
story-people = Personas
story-changed = Qué cambió
story-state = Dónde está
story-consent = Consentimiento
story-file = Archivo
story-file-kept = { $name } está guardado.
story-file-coming = { $name } se está recogiendo.
story-old-copy-stands = Mientras tanto sigue en pie la copia publicada.
story-decided-by = Decidió { $reviewer }, { $at }
story-needs-guardian-release = **Aún no se puede publicar:** se puede identificar a jóvenes, así que hace falta la autorización de una persona tutora. Regístrala con `/historia autorizar historia:{ $story }`.
story-release-ended = **No se puede publicar:** la autorización terminó. Registra una nueva con `/historia autorizar historia:{ $story }`.
story-release-stands = { $kind } · { $scope } · hasta { $until }
story-release-over = { $kind } · { $scope } · terminó { $until }
story-release-revoked = { $kind } · { $scope } · revocada

medium-video-testimony = Testimonio en video
medium-blog = Blog
medium-article = Artículo
medium-webinar = Seminario web
medium-podcast = Pódcast
medium-other = Otro
indicator-attendance = Asistencia
indicator-family-stability = Estabilidad familiar
indicator-enrollment = Matrícula
indicator-academic-growth = Crecimiento académico
people-nobody = No se puede identificar a nadie
people-adults = Personas adultas, con su permiso
people-young-people = Jóvenes menores de 18 años
state-in-review = Espera revisión
state-returned = Devuelta con una nota
state-declined = Rechazada
state-published = Publicada
state-withdrawn = Retirada
state-taken-down = Quitada: su autorización terminó
release-kind-adult = Persona adulta
release-kind-guardian = Persona tutora y joven
release-scope-this-server = Este servidor
release-scope-public = Público

file-too-large = { $name } pesa más de 10 MB y no se guardó. Las palabras están a salvo. Hazlo más pequeño, o ponlo en la web y da su enlace.
file-unknown-type = { $name } no es una imagen, un video, una grabación ni un PDF que se pueda publicar, así que no se guardó. Las palabras están a salvo. Ponlo en la web y da su enlace, o haz un PDF.
file-gone = { $name } no se pudo recoger de Discord, así que no se guardó. Las palabras están a salvo.

list-mine = Tus historias ({ $total })
list-mine-empty = Aún no has contado ninguna historia. `/historia registrar` empieza una.
list-queue = Esperan revisión ({ $total })
list-queue-empty = Nada espera revisión.
list-story = **{ $story }** { $title } — { $author } · { $state } · { $at }

### What people are told

told-story-published = Tu historia **{ $story }** “{ $title }” está publicada en { $channel }. Gracias por contarla.
told-story-returned = Tu historia **{ $story }** “{ $title }” volvió con una nota. `/historia editar` la abre como la dejaste.
told-story-declined = Tu historia **{ $story }** “{ $title }” no se va a publicar tal como está.
told-story-taken-down = Tu historia **{ $story }** “{ $title }” se quitó porque su autorización terminó. Se quita toda copia publicada. Con una autorización nueva, quien revisa puede publicarla otra vez.
told-story-withdrawn = Una persona coordinadora retiró tu historia **{ $story }** “{ $title }”. Se quita toda copia publicada.
told-file-refused = Sobre tu archivo: { $why }
alert-story-changed = mostrar una historia como está ahora
alert-story-outcome = avisar a quien contó una historia qué pasó con ella
alert-file-refused = avisar a alguien que su archivo no se guardó
alert-alert = avisar a quienes coordinan
told-story-old-copy = Sigue en pie lo que se publicó antes.
told-alert = Esto necesita a una persona: no se pudo hacer **{ $what }**.
    { $why }
    Cuando esté arreglado, `/configurar plan` hace que se intente de nuevo lo que se había dejado.

### Me

timezone-unknown = “{ $zone }” no es una zona que yo conozca. Elige una de las sugerencias, como America/Chicago.
me-timezone-set = Tu zona es **{ $zone }**, donde ahora son las { $now }. Las horas que escribas se leen en ella.
me-language-set = Desde ahora te hablo en español.
me-language-automatic = Desde ahora sigo el idioma de tu Discord.
me-notifications-direct-message = Te aviso por mensaje directo; si están cerrados, en un hilo privado en #notices.
me-notifications-thread = Te aviso en un hilo privado en #notices.
me-notifications-only-offers = Te aviso solo de ofertas y parejas de acompañamiento. Lo demás está en `/historia mías`.

### Setup

button-apply = Aplicar

setup-title = Configuración de este servidor
setup-plan-title = Plan para este servidor
setup-plan-apply = Aún no ha cambiado nada. Lee lo que se haría y luego pulsa **Aplicar**.
setup-plan-stopped = Esto aún no se puede aplicar. Arregla lo que se nombra abajo y usa `/configurar plan` otra vez. No ha cambiado nada.
setup-plan-only-open = Ya está todo. Pulsa **Aplicar** para abrir los comandos a todas las personas.
setup-nothing-to-do = No hay nada que hacer. Todo está como debe.
setup-group-create = Crear ({ $count })
setup-group-adopt = Adoptar lo que ya existe con ese nombre, añadiendo solo los permisos que faltan ({ $count })
setup-group-complete = Añadir permisos que faltan ({ $count })
setup-group-leave = Dejar como está ({ $count })
setup-group-missing = Falta ({ $count })
setup-roles = Roles: { $names }
setup-categories = Categorías: { $names }
setup-channels = Canales: { $names }

setup-working = { $done } de { $all } roles y canales están como deben. Puedes cerrar esto: sigue por sí solo.
setup-waiting = Discord está lento o no responde en este momento. La configuración sigue por sí sola en cuanto responda; nada se crea dos veces.
setup-broken = Algo mío está roto, así que la configuración está detenida. Se intenta unas veces más por sí solo; quien opera el bot encuentra la causa en el registro.
setup-done = Listo. Están todos los roles y canales, y los comandos están abiertos a todas las personas. Ahora da a cada quien su rol (Coordinator, Reviewer, Coalition Coach, Network Lead, Safeguarding Lead) y prueba `/ayuda`.
setup-stopped = Se detuvo antes del final. Lo creado hasta ahora se queda y se usa.
setup-refused = Se detuvo en **{ $what }**: Discord lo rechazó ({ $why }). Lo creado hasta ahora se queda y se usa.
setup-unreadable = Discord no me deja leer este servidor ({ $why }).
setup-mend-permission = Da al rol del bot los permisos del enlace de invitación y déjalo entrar en este canal o su categoría. Luego usa `/configurar plan` y pulsa **Aplicar**: sigue desde aquí.
setup-mend-again = Usa `/configurar plan` y pulsa **Aplicar** otra vez: sigue desde aquí. Si se rechaza de nuevo, avisa a quien opera el bot.
setup-discord-away = Discord no me responde en este momento, así que no veo cómo está este servidor. No cambió nada. Inténtalo de nuevo en un minuto.

setup-mend-first = Primero hay que arreglar
setup-good-to-know = Conviene saber
setup-more-problems = … y { $count } más
setup-problem-permissions = Al bot le falta: **{ $permissions }**. Ajustes del servidor → Roles → el rol del bot → Permisos.
setup-problem-no-access = En **{ $channel }** al bot le falta: **{ $permissions }**. Editar ese canal → Permisos → añadir el bot.
setup-problem-several-roles = Hay varios roles llamados **{ $role }**. Cambia el nombre de todos menos el que se va a usar.
setup-problem-several-channels = Hay varios canales llamados **{ $channel }**. Cambia el nombre de todos menos el que se va a usar.
setup-problem-dangerous = El rol **{ $role }** se daría a quien entre en esa red, pero lleva: **{ $permissions }**. Quítaselo, o cámbiale el nombre para que se cree uno nuevo.
setup-problem-full-roles = Hay que crear { $wanted } roles, pero solo caben { $room } más (el máximo de Discord es 250). Quita algunos que nadie use.
setup-problem-full-channels = Hay que crear { $wanted } canales, pero solo caben { $room } más (el máximo de Discord es 500). Quita algunos que nadie use.
setup-problem-full-category = Hay que crear { $wanted } canales en la categoría **{ $category }**, pero solo caben { $room } más (el máximo de Discord es 50). Saca algunos de ella.
setup-problem-role-above = El rol **{ $role }** está por encima del rol del bot, así que el bot no puede darlo ni quitarlo. Ajustes del servidor → Roles: arrastra el rol del bot por encima.
setup-problem-hidden = **#{ $channel }** está oculto para todas las personas y así se queda. Nadie verá lo que se publique allí hasta que dejes que todas lo vean.
setup-problem-becomes-private = **#{ $channel }** lo puede ver ahora cualquier persona. Pasa a ser privado: solo lo verán aquellas para quienes es.

setup-status-title = Cómo está configurado este servidor
setup-status-since = Configurado desde { $when }.
setup-status-roles = Roles en uso ({ $mapped } de { $all })
setup-status-channels = Categorías y canales en uso ({ $mapped } de { $all })
setup-status-whole = No falta nada.

setup-settings-title = Ajustes de este servidor
setup-settings-timezone = Zona horaria
setup-settings-language = Idioma de los canales
setup-settings-offer-days = Días que vale una oferta a quien acompaña
setup-settings-goal-schools = Meta: escuelas comunitarias
setup-settings-goal-children = Meta: niñas, niños y jóvenes alcanzados
setup-settings-goal-date = Meta: para el
setup-offer-days-out-of-range = Una oferta puede valer de 1 a 30 días. Da un número entero en `offer_days`.
setup-goal-out-of-range = Una meta es un número entero de 1 a 2 147 483 647.
setup-goal-date-unclear = “{ $date }” no es una fecha que pueda leer sin adivinar. Escríbela con el año primero, como 2030-12-31.

permission-kick-members = Expulsar miembros
permission-ban-members = Banear miembros
permission-administrator = Administrador
permission-manage-channels = Gestionar canales
permission-manage-server = Gestionar servidor
permission-view-audit-log = Ver el registro de auditoría
permission-view-channels = Ver canales
permission-send-messages = Enviar mensajes
permission-manage-messages = Gestionar mensajes
permission-embed-links = Insertar enlaces
permission-attach-files = Adjuntar archivos
permission-read-message-history = Leer el historial de mensajes
permission-mention-everyone = Mencionar a todos
permission-mute-members = Silenciar miembros
permission-deafen-members = Ensordecer miembros
permission-move-members = Mover miembros
permission-manage-nicknames = Gestionar apodos
permission-manage-roles = Gestionar roles
permission-manage-webhooks = Gestionar webhooks
permission-manage-expressions = Gestionar expresiones
permission-manage-events = Gestionar eventos
permission-manage-threads = Gestionar hilos
permission-create-public-threads = Crear hilos públicos
permission-create-private-threads = Crear hilos privados
permission-send-messages-in-threads = Enviar mensajes en hilos
permission-time-out-members = Aislar temporalmente a miembros
permission-create-events = Crear eventos

help-example-setup-plan = Ejemplo: `/configurar plan`
help-example-setup-status = Ejemplo: `/configurar estado`
help-example-setup-set = Ejemplo: `/configurar ajustar zona:America/Chicago offer_days:5`

### Help

help-title = Lo que puedes hacer aquí
help-everyone = Todas las personas
help-reviewer = Quienes revisan y coordinan
help-coordinator = Quienes coordinan
help-administrator = Quienes administran
help-option = **{ $name }** — { $about }
help-option-optional = *{ $name }* (opcional) — { $about }
help-unknown-command = No hay un comando “{ $command }”. Usa `/ayuda` para ver todos.
help-example-story-log = Ejemplo: `/historia registrar medio:Blog indicador:Asistencia título:"El desayuno los trajo de vuelta" personas:"No se puede identificar a nadie"`
help-example-story-show = Ejemplo: `/historia ver historia:S-12`
help-example-story-mine = Ejemplo: `/historia mías`
help-example-story-queue = Ejemplo: `/historia cola`
help-example-story-edit = Ejemplo: `/historia editar historia:S-12`
help-example-story-withdraw = Ejemplo: `/historia retirar historia:S-12`
help-example-me-timezone = Ejemplo: `/yo zona zona:America/Chicago`
help-example-me-language = Ejemplo: `/yo idioma idioma:Español`
help-example-me-notifications = Ejemplo: `/yo avisos por:Hilo`
help-example-help = Ejemplo: `/ayuda comando:"story log"`
help-privacy = **Qué se guarda:** tus historias, tu nombre y número en Discord, tus ajustes, y quién hizo qué.
    {""}**Quién lo lee:** lo que espera revisión, quienes revisan y coordinan; lo publicado, todas las personas de este servidor.
    {""}**Jóvenes:** nada que permita identificar a una persona menor de 18 años se publica sin la autorización de una persona tutora y el asentimiento de la persona joven. Cuando una autorización termina, toda copia se quita en menos de un minuto.
    {""}**Es tuyo:** `/historia retirar` retira una historia en cualquier momento.
    .title = Privacidad
help-getting-started = **1.** `/yo idioma` y `/yo zona`, si tu Discord dice otra cosa.
    {""}**2.** `/historia registrar` cuenta una historia de éxito. Lo que escribes se guarda antes que nada.
    {""}**3.** Alguien la revisa. Te avisamos lo que decida, por mensaje directo o en un hilo privado.
    {""}**4.** `/historia mías` muestra dónde están tus historias.
    .title = Primeros pasos

### Commands (names and descriptions in English stand in `commands/`)

cmd-story = historia
    .description = Historias de éxito
cmd-story-log = registrar
    .description = Registrar una historia de éxito
cmd-story-log-medium = medio
    .description = Cómo se cuenta
cmd-story-log-indicator = indicador
    .description = Qué indicador movió
cmd-story-log-title = título
    .description = Su título, 100 caracteres como máximo
cmd-story-log-people = personas
    .description = A quién se podría identificar
cmd-story-log-community = comunidad
    .description = Qué comunidad
cmd-story-log-school = escuela
    .description = Qué escuela
cmd-story-log-link = enlace
    .description = Dónde se puede leer más (https)
cmd-story-log-media = archivo
    .description = Una imagen, un video, una grabación o un documento, 10 MB como máximo
cmd-story-show = ver
    .description = Ver una historia
cmd-story-show-story = historia
    .description = Su número, como S-12
cmd-story-mine = mías
    .description = Las historias que conté
cmd-story-queue = cola
    .description = Las historias que esperan revisión
cmd-story-edit = editar
    .description = Editar una historia mía; si está publicada, pasa otra vez por revisión
cmd-story-edit-story = historia
    .description = Su número, como S-12
cmd-story-edit-people = personas
    .description = A quién se podría identificar, si se eligió mal
cmd-story-edit-media = archivo
    .description = Un archivo en lugar del anterior, 10 MB como máximo
cmd-story-withdraw = retirar
    .description = Retirar una historia mía; se quita toda copia publicada
cmd-story-withdraw-story = historia
    .description = Su número, como S-12
cmd-story-search = buscar
    .description = Encontrar historias por palabras, en inglés o español
cmd-story-search-query = palabras
    .description = Palabras, “una frase”, -esto no
cmd-story-search-indicator = indicador
    .description = Solo historias que movieron esto
cmd-story-search-medium = medio
    .description = Solo historias contadas así
cmd-story-search-community = comunidad
    .description = Solo historias de esta comunidad
cmd-story-search-from = desde
    .description = Desde este día, como 2026-09-01
cmd-story-search-to = hasta
    .description = Hasta este día, como 2026-12-31
cmd-story-release = autorizar
    .description = Registrar una autorización: el permiso para mostrar una historia
cmd-story-release-story = historia
    .description = Su número, como S-12
cmd-story-release-kind = tipo
    .description = Quién la dio
cmd-story-release-scope = alcance
    .description = Dónde permite mostrar la historia
cmd-story-release-until = hasta
    .description = El último día que vale, como 2027-06-30 o en 6 meses
cmd-story-release-file = archivo
    .description = El papel firmado, si debe guardarse aquí
cmd-story-revoke = revocar
    .description = Revocar las autorizaciones de una historia; se quita toda copia publicada
cmd-story-revoke-story = historia
    .description = Su número, como S-12
cmd-story-export = exportar
    .description = Llevarse las historias como tabla: una fila por historia
cmd-story-export-format = formato
    .description = Para Excel, o CSV para cualquier otro programa
cmd-story-export-from = desde
    .description = Desde este día, como 2026-09-01
cmd-story-export-to = hasta
    .description = Hasta este día, como 2026-12-31
cmd-story-export-include = incluir
    .description = Solo lo publicado, o todas las historias
choice-csv = CSV
choice-excel = Excel
choice-published = Publicadas
choice-all = Todas
choice-adult = Persona adulta
choice-guardian-and-young-person = Persona tutora y joven
choice-this-server = Este servidor
choice-public = Público
cmd-me = yo
    .description = Cómo se me habla
cmd-me-timezone = zona
    .description = La zona en la que escribo y leo las horas
cmd-me-timezone-timezone = zona
    .description = Una ciudad o zona, como America/Chicago
cmd-me-language = idioma
    .description = El idioma en que se me responde y avisa
cmd-me-language-language = idioma
    .description = Automático sigue mi Discord
cmd-me-notifications = avisos
    .description = Cómo se me avisa lo que me toca
cmd-me-notifications-by = por
    .description = Dónde lo leo
cmd-help = ayuda
    .description = Lo que puedo hacer aquí
cmd-help-command = comando
    .description = Un comando en detalle, con un ejemplo
cmd-help-topic = tema
    .description = Algo que conviene leer antes
cmd-setup = configurar
    .description = Configurar este servidor para la Coalición
cmd-setup-plan = plan
    .description = Ver qué se crearía, adoptaría o dejaría, y luego aplicarlo
cmd-setup-status = estado
    .description = Ver qué está en uso, qué falta y qué lo impide
cmd-setup-set = ajustar
    .description = Cambiar los ajustes de este servidor y verlos todos
cmd-setup-set-timezone = zona
    .description = La zona de quien no ha elegido ninguna, como America/Chicago
cmd-setup-set-language = idioma
    .description = El idioma de los canales de este servidor
cmd-setup-set-offer-days = días_de_oferta
    .description = Cuántos días vale una oferta a quien acompaña (de 1 a 30)
cmd-setup-set-goal-schools = meta_escuelas
    .description = Cuántas escuelas comunitarias debe haber
cmd-setup-set-goal-children = meta_infancia
    .description = A cuántas niñas, niños y jóvenes deben llegar
cmd-setup-set-goal-date = meta_fecha
    .description = Para cuándo, con el año primero: 2030-12-31
choice-video-testimony = Testimonio en video
choice-blog = Blog
choice-article = Artículo
choice-webinar = Seminario web
choice-podcast = Pódcast
choice-other = Otro
choice-attendance = Asistencia
choice-family-stability = Estabilidad familiar
choice-enrollment = Matrícula
choice-academic-growth = Crecimiento académico
choice-nobody-can-be-identified = No se puede identificar a nadie
choice-adults-with-their-permission = Personas adultas, con su permiso
choice-young-people-under-18 = Jóvenes menores de 18 años
choice-automatic = Automático
choice-english = English
choice-espanol = Español
choice-direct-message = Mensaje directo
choice-thread = Hilo
choice-only-offers-and-matches = Solo ofertas y parejas de acompañamiento
choice-privacy = Privacidad
choice-getting-started = Primeros pasos

### Search, export, dates

search-nothing-to-find = Escribe al menos una palabra que diga de qué trata la historia, por ejemplo `asistencia`. `"dos palabras"` las encuentra juntas, y `-palabra` deja fuera las historias que la tienen, al lado de una palabra que buscar.
search-too-many-words = Es demasiado para una sola búsqueda: escribe { $most } palabras como máximo.
search-days-reversed = `from` es posterior a `to`. Intercambia los dos días o quita uno.
help-example-story-export = Ejemplo: `/historia exportar formato:Excel desde:2026-01-01 incluir:Todas`
export-made = Aquí { $rows ->
    [one] está una historia
   *[other] están { $rows } historias
}. Cuida el archivo: se queda aunque se retire una historia.
export-not-coordinator = Solo los coordinadores exportan historias. Pídele la tabla a uno de ellos.
export-nothing = No hay ninguna historia en esos días. Elige otros días o incluye todas las historias.
export-too-large = Serían más de { $megabytes } MB, y Discord no los acepta. Acorta las fechas y exporta por partes.
export-number = Número
export-state = Estado
export-title = Título
export-story = Historia
export-change = Qué cambió
export-medium = Formato
export-indicator = Indicador
export-people = Personas
export-community = Comunidad
export-school = Escuela
export-link = Enlace
export-author = Autoría
export-logged-at = Registrada el
export-published-at = Publicada el
export-release-kind = Autorización
export-release-scope = Alcance de la autorización
export-release-until = Autorización hasta
export-file = Archivo

### Networks

joining-open = Abierta
joining-by-request = Por solicitud

network-next-generation-coalition = Coalición de la Próxima Generación
    .purpose = Jóvenes que hablan por las escuelas comunitarias, con las personas adultas que les apoyan
network-coordinators-network = Red de Coordinación
    .purpose = Quienes coordinan una escuela comunitaria, día a día
network-community-school-leadership-network = Red de Liderazgo de Escuelas Comunitarias
    .purpose = Quienes dirigen iniciativas de escuelas comunitarias en una ciudad, condado o distrito
network-state-coalitions = Coaliciones Estatales
    .purpose = Estado por estado: organizar, conectar y abogar por políticas que apoyen
network-steering-committee = Comité Directivo
    .purpose = Fija el rumbo y las metas de la Coalición
network-university-assisted = Con Apoyo Universitario
    .purpose = Universidades y las escuelas comunitarias que apoyan
network-united-way-learning-community = Comunidad de Aprendizaje de United Way
    .purpose = Las United Way que aprenden juntas a apoyar a las escuelas comunitarias
network-research-practice-network = Red de Investigación y Práctica
    .purpose = Investigación que informa la práctica, y práctica que informa la investigación
network-school-district-leaders = Líderes de Distritos Escolares
    .purpose = Superintendencias y distritos que construyen un sistema de escuelas comunitarias
network-state-chiefs = Autoridades Educativas Estatales
    .purpose = Quienes dirigen la educación en un estado
network-philanthropic-community = Comunidad Filantrópica
    .purpose = Fundaciones y donantes que invierten en escuelas comunitarias
network-federal-policy-workgroup = Grupo de Política Federal
    .purpose = Políticas y fondos en Washington para que las escuelas comunitarias perduren
network-elected-officials = Funcionarios Electos
    .purpose = Alcaldías, condados, juntas escolares y otras personas elegidas
network-national-intermediary-organizations = Organizaciones Intermediarias Nacionales
    .purpose = Organizaciones nacionales que ayudan a las comunidades con formación y experiencia

network-list-title = Las catorce redes
network-list-line = **{ $network }** · { $joining } · { $members ->
    [one] 1 miembro
   *[other] { $members } miembros
} — { $purpose }
network-list-mine = *(tuya)*

age-under-13 = Menos de 13
age-young = 13–17
age-young-adult = 18–24
age-adult-ally = Persona adulta aliada
joined = Ya perteneces a **{ $network }**. Su canal { $channel } se abre para ti en un momento.
joined-before = Ya pertenecías a **{ $network }**. Su canal es { $channel }.
join-asked = Pediste unirte a **{ $network }** ({ $request }). Quien la dirige lo lee y decide; te avisamos.
join-asked-before = Ya pediste unirte a **{ $network }** ({ $request }), y todavía no se ha decidido. Te avisamos cuando se decida; `/red salir` lo retira.
join-asked-young = Antes de que puedas entrar, una persona de protección necesita en papel el permiso de tu madre, padre o persona tutora. El papel se queda con ella, fuera de Discord. Pide a tu familia o a una persona docente que se ponga en contacto.
join-age-missing = La Coalición de la Próxima Generación necesita saber tu edad. Elígela en `edad`.
join-ask-age = ¿Cuántos años tienes? La Coalición de la Próxima Generación necesita saberlo para cuidar a todas las personas que están en ella. Solo leen tu respuesta sus personas de protección.
join-age-placeholder = Elige tu edad
join-under-13 = ¡Qué bueno que te importe tu escuela! La Coalición de la Próxima Generación, y también Discord, empiezan a los 13 años, así que todavía no puedo dejarte entrar, y no anoté nada de esto. Habla con una persona docente o con quien coordina tu escuela comunitaria: allí tienes un lugar desde hoy. Te esperamos.
left = Saliste de **{ $network }**. Su rol se quita en un momento, junto con lo que se guardaba. `/red unirse` te trae de vuelta.
leave-not-member = No perteneces a **{ $network }** y no hay nada tuyo en espera. `/red lista` muestra cuáles son tuyas.
only-coordinator = Para esto hace falta el rol Coordinator. Pídelo a una persona coordinadora.
only-safeguarding-lead = Para esto hace falta el rol Safeguarding Lead. Pídelo a una persona de protección.
not-lead = Para esto hay que dirigir **{ $network }**. Pídelo a quien la dirige, o a una persona coordinadora que la dirija.
policy-set = Así se entra ahora en **{ $network }**: { $joining }. Las solicitudes en espera siguen esperando a quien dirige.
policy-youth = En la Coalición de la Próxima Generación siempre se entra por solicitud: sus personas de protección se aseguran de que cada joven tenga un permiso en papel. Déjala como está.

members-title = { $network } ({ $total })
members-empty = Todavía no pertenece nadie. `/red unirse` te hace la primera persona.
members-line = { $member } — desde el { $since }
members-permission = permiso en papel desde el { $at }
members-youth = Para cuidar a las personas jóvenes, muestro quién pertenece a la Coalición de la Próxima Generación solo a sus personas de protección. `/red lista` muestra cuántas son; una persona de protección les pone en contacto.
requests-title = Solicitudes en espera ({ $total })
requests-empty = Ninguna solicitud te espera.
requests-line = **{ $request }** { $network } — { $member }, { $since } { $card }
requests-placeholder = Elige una solicitud para decidir
requests-not-lead = Las solicitudes son para quienes dirigen redes. `/red unirse` envía una; `/red lista` muestra dónde perteneces.

request-title = Quiere unirse: { $network }
request-who = Quién
request-age = Edad
request-age-before = (hasta ahora: { $age })
request-asked = Lo pidió
request-about = Con sus palabras
request-state = Dónde está
request-waiting = Espera a quien dirige
request-approved = Aprobada
request-declined = Rechazada
request-closed = Cerrada: se fue, la retiró o entró de otra manera
request-decided-by = Lo decidió { $lead }, { $at }
request-permission-by = Permiso en papel con { $lead }, { $at }
request-reminder = **{ $request }** para **{ $network }** espera desde { $since }. { $card }
request-own = Esto es sobre ti, así que tiene que decidir otra persona que dirija.
request-decided = Otra persona fue más rápida: esto ya está decidido. La tarjeta muestra cómo.
request-closed-meanwhile = No queda nada por decidir: se fue, la retiró o entró de otra manera. La tarjeta lo muestra.
request-needs-permission = Es una persona menor de 18 años. Hace falta **Aprobar, con permiso en papel**, cuando tengas el permiso de su persona tutora.
request-needs-no-permission = Mientras tanto se corrigió la edad, así que no hace falta permiso. Lee otra vez la tarjeta y decide.
request-not-waiting = Ya no hay allí ninguna solicitud tuya en espera, así que no hay nada que añadir. `/red unirse` envía una nueva.
request-no-answers-young = No hace falta nada más de ti, y no se guarda nada más. Tu persona de protección habla contigo y con tu familia.
request-unknown = No hay una solicitud así en este servidor. `/red solicitudes` muestra las que te esperan.
decline-note-missing = Escribe una nota, para que sepa por qué y qué puede hacer.
renew-nobody = Ya no pertenece como menor de 18 años, así que no hay permiso que renovar.
button-approve = Aprobar
button-approve-permission = Aprobar, con permiso en papel
button-renew = Permiso renovado
button-about = Decir quién soy
button-introduce = Preséntate
form-decline-note = Por qué, y qué puede hacer
form-decline-request-title = Rechazar
form-about-title = Para quien decide
form-work = Quién eres y dónde trabajas o colaboras
form-why = Por qué quieres unirte
form-introduce-title = Preséntate
form-introduction = Quién eres y qué te trae aquí
about-done = Gracias. Lo que escribiste está ahora con **{ $request }**, para quien decide.
introduce-done = Gracias. Tu presentación aparece en el canal de **{ $network }**.
introduce-young = Para cuidar a las personas jóvenes, aquí no se presenta por su nombre a nadie menor de 18 años. Tu persona de protección te da la bienvenida en persona.
introduce-not-member = Las presentaciones son para miembros de **{ $network }**. `/red unirse` te deja entrar.
introduced = { $member } con sus propias palabras:
words-missing = Está vacío. Escribe unas palabras y envíalo otra vez.

panel-title = Únete a una red
panel-about = Elige una red en el menú. Las abiertas te dejan entrar enseguida; en las demás decide quien dirige, y te avisamos. `/red lista` dice para qué es cada una, `/red salir` te deja salir.
panel-placeholder = Elige una red

welcome-members = ¡Te damos la bienvenida a **{ $network }**, { $members }!
welcome-others = { $others ->
    [one] Una persona nueva se unió
   *[other] { $others } personas se unieron
} a **{ $network }**. ¡Bienvenida!
welcome-both = ¡Bienvenida a **{ $network }**, { $members } y { $others ->
    [one] una persona más
   *[other] { $others } personas más
}!
welcome-story = La historia más reciente: **{ $story }** “{ $title }” { $link }

told-approved = Ya perteneces a **{ $network }**. Su canal es { $channel }.
told-declined = Tu solicitud **{ $request }** para unirte a **{ $network }** fue rechazada.
told-young = Hay algo nuevo para ti. `/red lista` y `/historia mías` te lo muestran, solo a ti. Tu persona de protección puede ayudarte.
told-permission-ended = Tu lugar en la Coalición de la Próxima Generación descansa por ahora: el permiso de tu madre, padre o persona tutora era por un año, y el año terminó. No hiciste nada malo y no perdiste nada. Preguntamos a tu persona de protección, que habla contigo; con un permiso nuevo vuelves enseguida.
safeguarding-tell = Hay que decirle algo a una persona joven que pidió unirse, y no encontré a nadie de ustedes para un hilo con ella: { $member }. Por favor, hablen con ella junto con otra persona adulta. `/red solicitudes` y las tarjetas de aquí muestran de qué se trata. (Les conozco como personas de protección cuando han usado un comando mío.)
safeguarding-age-unknown = { $member } recibió a mano el rol Next Generation Coalition, así que no sé su edad. Hasta saberla la trato como menor de 18 años: su nombre no se muestra en ninguna parte. Pídanle que escriba `/red unirse` con su edad; llega aquí para que ustedes decidan.
safeguarding-permission-ending = El permiso de { $member }, en papel con { $lead } desde el { $at }, termina el { $until }. Cuando lo tengan renovado en papel, pulsen **Permiso renovado**. Si nadie lo hace, ese día se le quita el rol, se le explica con cariño, y aquí queda una solicitud para que vuelva.
safeguarding-renewed = Se renovó el permiso de { $member }: en papel con { $lead } desde el { $at }.
role-missing = El rol de **{ $network }** ya no existe en este servidor, así que no puede entrar nadie. Usa `/configurar plan` y pulsa **Aplicar**: se crea de nuevo y lo reciben todas las personas que pertenecen.
role-dangerous = El rol de **{ $network }** da poder sobre otras personas, así que no se lo doy a nadie. Ajustes del servidor → Roles: quítale esos permisos. Entonces entra quien espera; `/configurar plan` los nombra y lo intenta enseguida.
role-above = El rol de **{ $network }** está por encima del mío, así que no puedo darlo ni quitarlo. Ajustes del servidor → Roles: arrastra mi rol por encima. Entonces entra quien espera; `/configurar plan` lo intenta enseguida.
role-refused = Discord no me deja dar el rol de **{ $network }**. Ajustes del servidor → Roles → mi rol → Permisos: Gestionar roles. Entonces entra quien espera; `/configurar plan` lo intenta enseguida.
alert-network-roles = dar el rol de una red
alert-network-request = mostrar una solicitud para unirse
alert-network-answer = avisar a alguien qué pasó con su solicitud
alert-network-welcome = dar la bienvenida a alguien en una red
alert-network-safeguarding = avisar a las personas de protección
alert-network-permission = avisar a alguien que su lugar descansa
help-lead = Quienes dirigen redes
help-example-network-list = Ejemplo: `/red lista`
help-example-network-join = Ejemplo: `/red unirse red:"Coaliciones Estatales"`
help-example-network-leave = Ejemplo: `/red salir red:"Coaliciones Estatales"`
help-example-network-members = Ejemplo: `/red miembros red:"Red de Coordinación"`
help-example-network-requests = Ejemplo: `/red solicitudes`
help-example-network-policy = Ejemplo: `/red política red:"Autoridades Educativas Estatales" ingreso:"Por solicitud"`
help-example-network-panel = Ejemplo: `/red panel`

form-concern = Qué te preocupa
form-concern-title = Una inquietud, con tu nombre
form-concern-unnamed-title = Una inquietud, sin tu nombre
concern-placeholder = Solo la leen las personas de protección. ¿Es sobre una de ellas? Dilo a quien administra.
concern-kept = Gracias por contarlo. Está guardado, y las personas de protección de este servidor lo leen en un canal que nadie más ve. **Qué sigue:** una de ellas se hace cargo, y te avisamos cuándo. Habla con quienes pueden ayudar y quizá te haga una pregunta; no todo lo que haga se te podrá contar.
concern-kept-unnamed = Gracias por contarlo. Está guardado sin tu nombre, sin tu número y sin nada tuyo, y las personas de protección de este servidor lo leen en un canal que nadie más ve. **Qué sigue:** una de ellas se hace cargo y habla con quienes pueden ayudar. Nadie puede responderte; si sabes más, cuenta otra inquietud.
concern-danger = Si alguien está en peligro ahora mismo, no esperes: en Estados Unidos llama al 911, o llama o escribe al 988 para hablar con alguien.
concern-title = Una inquietud
concern-who = De
concern-unnamed = Alguien que no da su nombre: no se guardó nada de quién es
concern-raised = Contada
concern-state = Dónde está
concern-open = Nadie se ha hecho cargo todavía
concern-taken-by = A cargo de { $lead }, { $at }
concern-taken-before = Otra persona ya se hizo cargo. La tarjeta muestra quién.
concern-unknown = No hay una inquietud así en este servidor.
button-take-up = Hacerse cargo
told-concern-taken = Una persona de protección se hizo cargo de la inquietud que contaste { $at }. Quizá te haga una pregunta.
alert-network-concern = llevar una inquietud a las personas de protección
alert-network-concern-taken = avisar a alguien que su inquietud está a cargo de alguien
help-example-network-concern = Ejemplo: `/red inquietud sin_nombre:True`

form-announcement = Lo que anuncias
form-announce-title = Anuncio
button-send = Enviar
announce-preview = Esto estaría en { $channel }, donde lo { $members ->
    [one] lee 1 miembro
   *[other] leen { $members } miembros
}. Todavía no se envía nada.
announce-preview-dm = Esto estaría en { $channel }, donde lo { $members ->
    [one] lee 1 miembro
   *[other] leen { $members } miembros
}, y llegaría a { $by_dm ->
    [one] 1 de ellos
   *[other] { $by_dm } de ellos
} por mensaje directo. (No a quien pidió solo ofertas y parejas, a nadie menor de 18 años, ni a ti.) Todavía no se envía nada.
announce-sent = Enviado. En un momento está en el canal.
announce-sent-dm = Enviado. En un momento está en el canal, y lo { $by_dm ->
    [one] recibe 1 miembro
   *[other] reciben { $by_dm } miembros
} por mensaje directo, de uno en uno.
announce-sent-before = Esto ya se envió, así que no se puede cambiar. Anuncia la corrección con `/red anunciar`.
announced = **Anuncio** de { $author } para **{ $network }**
announced-directly = **Anuncio** de { $author } para **{ $network }** (`/yo avisos` cambia cómo se te avisa)
alert-network-announcement = enviar un anuncio
help-example-network-announce = Ejemplo: `/red anunciar red:"Coaliciones Estatales" mensaje:"Nos vemos el jueves" por_mensaje:True`

form-digest = El resumen, como debe quedar
form-digest-title = Resumen
digest-head = **{ $network }** · { $month }
digest-joined = { $joined ->
    [0] Nadie nuevo este mes.
    [one] Un miembro nuevo.
   *[other] { $joined } miembros nuevos.
}
digest-joined-names = { $joined ->
    [one] Un miembro nuevo
   *[other] { $joined } miembros nuevos
}: { $names }
digest-story = Historia **{ $story }** “{ $title }” { $link }
digest-waiting = { $waiting ->
    [one] Una solicitud espera
   *[other] { $waiting } solicitudes esperan
} a quien dirige.
digest-preview = Así quedaría en el canal de la red. Léelo, edítalo si quieres y luego envíalo. Todavía no se envía nada.
digest-due = El resumen de **{ $network }** de { $month } se puede enviar. Quien la dirige lo lee antes y puede editarlo.
digest-sent = Enviado. En un momento está en el canal de la red.
digest-sent-before = El resumen de este mes ya se envió. El siguiente llega con el mes que viene.
digest-unknown = No hay un resumen así en este servidor. `/red resumen` abre el de este mes.
button-preview = Ver antes
alert-network-digest = enviar el resumen de una red
help-example-network-digest = Ejemplo: `/red resumen red:"Coaliciones Estatales"`

cmd-network = red
    .description = Las catorce redes de la Coalición
cmd-network-list = lista
    .description = Las catorce redes: para qué es cada una, cuántas personas hay, si está abierta
cmd-network-join = unirse
    .description = Unirme a una red, o pedírselo a quien la dirige
cmd-network-join-network = red
    .description = Qué red
cmd-network-join-age = edad
    .description = Tu edad, para la Coalición de la Próxima Generación
cmd-network-leave = salir
    .description = Salir de una red, o retirar una solicitud
cmd-network-leave-network = red
    .description = Qué red
cmd-network-members = miembros
    .description = Quién pertenece a una red
cmd-network-members-network = red
    .description = Qué red
cmd-network-requests = solicitudes
    .description = Las solicitudes que me esperan
cmd-network-policy = política
    .description = Decidir cómo se entra en una red
cmd-network-policy-network = red
    .description = Qué red
cmd-network-policy-joining = ingreso
    .description = Si puede entrar cualquiera, o aprueba quien la dirige
cmd-network-panel = panel
    .description = Publicar en este canal un menú para unirse a las redes
cmd-network-announce = anunciar
    .description = Anunciar algo a una red que dirijo
cmd-network-announce-network = red
    .description = Qué red
cmd-network-announce-message = mensaje
    .description = Qué, 1500 caracteres como máximo; puedes editarlo antes de enviarlo
cmd-network-announce-by-dm = por_mensaje
    .description = También a sus miembros por mensaje directo
cmd-network-digest = resumen
    .description = Leer, editar y enviar el resumen de una red que dirijo
cmd-network-digest-network = red
    .description = Qué red
cmd-network-concern = inquietud
    .description = Contar a las personas de protección que te preocupa la seguridad de alguien
cmd-network-concern-stay-unnamed = sin_nombre
    .description = No se guarda nada de quién eres; nadie puede responderte
choice-next-generation-coalition = Coalición de la Próxima Generación
choice-coordinators-network = Red de Coordinación
choice-community-school-leadership-network = Red de Liderazgo de Escuelas Comunitarias
choice-state-coalitions = Coaliciones Estatales
choice-steering-committee = Comité Directivo
choice-university-assisted = Con Apoyo Universitario
choice-united-way-learning-community = Comunidad de Aprendizaje de United Way
choice-research-practice-network = Red de Investigación y Práctica
choice-school-district-leaders = Líderes de Distritos Escolares
choice-state-chiefs = Autoridades Educativas Estatales
choice-philanthropic-community = Comunidad Filantrópica
choice-federal-policy-workgroup = Grupo de Política Federal
choice-elected-officials = Funcionarios Electos
choice-national-intermediary-organizations = Organizaciones Intermediarias Nacionales
choice-under-13 = Menos de 13
choice-13-17 = 13–17
choice-18-24 = 18–24
choice-adult-ally = Persona adulta aliada
choice-open = Abierta
choice-by-request = Por solicitud
