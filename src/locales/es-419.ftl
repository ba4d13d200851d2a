### Common

only-in-server = Esto funciona en un servidor, no en un mensaje directo. Abre el servidor de la Coalición e inténtalo allí.
not-set-up = Este servidor aún no está configurado. Primero, alguien con el permiso Gestionar servidor debe usar `/setup plan`.
only-administrator = Para esto hace falta el permiso Gestionar servidor. Pídelo a quien administra este servidor.
control-stale = Este control ya no significa nada aquí. Usa el comando otra vez para tener uno nuevo.
option-not-understood = Tu Discord envió una opción que no conozco. Vuelve a cargar Discord y elige el comando otra vez.
away = En este momento no alcanzo mis registros, así que no cambió nada. Inténtalo de nuevo en un minuto.
broken = Esto no funcionó por una falla mía, y no cambió nada. Quienes operan el bot la encuentran en el registro con el número { $reference }.
typed-back = Aquí está todo lo que escribiste, para que puedas copiarlo:
draft-gone = Este formulario es demasiado antiguo o es de otra persona. Empieza de nuevo con el comando.
draft-handed-in = Esto ya fue entregado. Usa `/story edit` para cambiarlo.
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
story-edited = **{ $story }** cambió y espera revisión. Hasta que se publique de nuevo, sigue en pie lo que estaba antes.
story-withdraw-ask = ¿Retirar **{ $story }** “{ $title }”? Se quita toda copia publicada. No se puede deshacer.
story-withdrawn = **{ $story }** está retirada. Toda copia publicada se quita en menos de un minuto.
story-kept = **{ $story }** queda como está.
story-unknown = No hay aquí una historia así que puedas leer. `/story mine` muestra las tuyas, `/story search` encuentra las publicadas.
story-number-not-understood = “{ $typed }” no es un número de historia. Escríbelo como S-12, o elige una de las sugerencias.

edit-not-yours = Solo quien contó una historia puede editarla. Si revisas, puedes devolverla con una nota.
edit-declined = Una historia rechazada ya no se puede editar. Registra una nueva con `/story log`.
edit-withdrawn = Una historia retirada ya no se puede editar. Regístrala de nuevo con `/story log`.
withdraw-not-yours = Solo quien la contó o una persona coordinadora puede retirar una historia.
withdraw-already = **{ $story }** ya está retirada.

review-not-reviewer = Para esto hace falta el rol Reviewer. Pídelo a una persona coordinadora.
review-own-story = Esta historia es tuya, así que otra persona tiene que decidir.
review-already-decided = Otra persona fue más rápida: esta historia ya está decidida. La tarjeta muestra cómo.
review-withdrawn = Esta historia fue retirada mientras tanto, así que no hay nada que decidir.
review-edited-meanwhile = Quien la contó la cambió mientras tanto. Lee la tarjeta otra vez y luego decide.
review-needs-guardian-release = En esta historia se puede identificar a jóvenes, así que necesita la autorización de una persona tutora. Regístrala con `/story release` y luego publica.
review-release-ended = La autorización de esta historia terminó. Registra una nueva con `/story release` y luego publica.
review-note-missing = Escribe una nota, para que quien la contó sepa qué hacer.

queue-not-reviewer = Solo quienes revisan y coordinan ven lo que espera. `/story mine` muestra tus historias.

release-not-yours = Las autorizaciones las registran quienes revisan y coordinan. Pídeselo a una de esas personas.
release-already-over = Una autorización debe terminar en el futuro. Da un día posterior en `until`.
release-withdrawn = Esta historia está retirada, así que no necesita autorización.
revoke-nothing = **{ $story }** no tiene ninguna autorización vigente. `/story show` muestra las que tuvo.

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
story-needs-guardian-release = **Aún no se puede publicar:** se puede identificar a jóvenes, así que hace falta la autorización de una persona tutora. Regístrala con `/story release story:{ $story }`.
story-release-ended = **No se puede publicar:** la autorización terminó. Registra una nueva con `/story release story:{ $story }`.
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
file-unknown-type = { $name } no es una imagen, un video, una grabación ni un PDF que se pueda publicar, así que no se guardó. Las palabras están a salvo.
file-gone = { $name } no se pudo recoger de Discord, así que no se guardó. Las palabras están a salvo.

list-mine = Tus historias ({ $total })
list-mine-empty = Aún no has contado ninguna historia. `/story log` empieza una.
list-queue = Esperan revisión ({ $total })
list-queue-empty = Nada espera revisión.
list-story = **{ $story }** { $title } — { $author } · { $state } · { $at }

### What people are told

told-story-published = Tu historia **{ $story }** “{ $title }” está publicada en { $channel }. Gracias por contarla.
told-story-returned = Tu historia **{ $story }** “{ $title }” volvió con una nota. `/story edit` la abre como la dejaste.
told-story-declined = Tu historia **{ $story }** “{ $title }” no se va a publicar.
told-story-taken-down = Tu historia **{ $story }** “{ $title }” se quitó porque su autorización terminó. Se quita toda copia publicada. Con una autorización nueva se puede publicar otra vez.
told-story-withdrawn = Una persona coordinadora retiró tu historia **{ $story }** “{ $title }”. Se quita toda copia publicada.
told-file-refused = Sobre tu archivo: { $why }
told-alert = Esto necesita a una persona: no se pudo hacer **{ $what }**.
    { $why }
    Arréglalo y luego usa `/setup plan` y **Aplicar**: se intenta de nuevo lo que se había dejado.

### Me

timezone-unknown = “{ $zone }” no es una zona que yo conozca. Elige una de las sugerencias, como America/Chicago.
me-timezone-set = Tu zona es **{ $zone }**, donde ahora son las { $now }. Las horas que escribas se leen en ella.
me-language-set = Desde ahora te hablo en español.
me-language-automatic = Desde ahora sigo el idioma de tu Discord.
me-notifications-direct-message = Te aviso por mensaje directo; si están cerrados, en un hilo privado en #notices.
me-notifications-thread = Te aviso en un hilo privado en #notices.
me-notifications-only-offers = Te aviso solo de ofertas y parejas de acompañamiento. Lo demás está en `/story mine`.

### Help

help-title = Lo que puedes hacer aquí
help-everyone = Todas las personas
help-reviewer = Quienes revisan
help-coordinator = Quienes coordinan
help-administrator = Quienes administran
help-option = **{ $name }** — { $about }
help-option-optional = *{ $name }* (opcional) — { $about }
help-unknown-command = No hay un comando “{ $command }”. Usa `/help` para ver todos.
help-example-story-log = Ejemplo: `/story log medium:Blog indicator:Asistencia title:"El desayuno los trajo de vuelta" people:"No se puede identificar a nadie"`
help-example-story-show = Ejemplo: `/story show story:S-12`
help-example-story-mine = Ejemplo: `/story mine`
help-example-story-queue = Ejemplo: `/story queue`
help-example-story-edit = Ejemplo: `/story edit story:S-12`
help-example-story-withdraw = Ejemplo: `/story withdraw story:S-12`
help-example-me-timezone = Ejemplo: `/me timezone timezone:America/Chicago`
help-example-me-language = Ejemplo: `/me language language:Español`
help-example-me-notifications = Ejemplo: `/me notifications by:Hilo`
help-example-help = Ejemplo: `/help command:"story log"`
help-privacy = **Qué se guarda:** tus historias, tu nombre y número en Discord, tus ajustes, y quién hizo qué.
    {""}**Quién lo lee:** lo que espera revisión, quienes revisan y coordinan; lo publicado, todas las personas de este servidor.
    {""}**Jóvenes:** nada que permita identificar a una persona menor de 18 años se publica sin la autorización de una persona tutora y el asentimiento de la persona joven. Cuando una autorización termina, toda copia se quita en menos de un minuto.
    {""}**Es tuyo:** `/story withdraw` retira una historia en cualquier momento.
    .title = Privacidad
help-getting-started = **1.** `/me language` y `/me timezone`, si tu Discord dice otra cosa.
    {""}**2.** `/story log` cuenta una historia de éxito. Lo que escribes se guarda antes que nada.
    {""}**3.** Alguien la revisa. Te avisamos lo que decida, por mensaje directo o en un hilo privado.
    {""}**4.** `/story mine` muestra dónde están tus historias.
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
cmd-story-withdraw = retirar
    .description = Retirar una historia mía; se quita toda copia publicada
cmd-story-withdraw-story = historia
    .description = Su número, como S-12
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
