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

### Exchanges

format-online = En línea
format-in-person = En persona
format-hybrid = Híbrido
protocol-circles = Círculos
protocol-gracious-space = Espacio acogedor
protocol-personal-narratives = Narrativas personales
protocol-collaborative-learning = Aprendizaje colaborativo
protocol-community-site-visits = Visitas a la comunidad
protocol-dialogue-through-art = Diálogo a través del arte
protocol-action-planning = Planificación de acciones
repeat-once = Una vez
repeat-weekly = Cada semana
repeat-every-two-weeks = Cada dos semanas
repeat-monthly = Cada mes este día de la semana
answer-going = Voy
answer-maybe = Tal vez
answer-cannot = No puedo
voice-youth = Jóvenes
voice-family = Familia
voice-educator = Educadores
voice-partner = Aliados

exchange-when = Cuándo
exchange-when-said = { $at } ({ $left }), { $minutes } minutos
exchange-where = Dónde
exchange-format = Formato
exchange-network = Red
exchange-protocol = Protocolo
exchange-host = Anfitrión
exchange-host-unnamed = Una persona de la Coalición
exchange-series = Serie
exchange-series-said = { $repeat }, { $position } de { $positions }
exchange-thread = Preparación
exchange-going-of = { $going } de { $capacity }
exchange-waiting = Esperan un lugar
exchange-voices-missing = Voces que aún faltan
exchange-voices-all = Ninguna: vienen jóvenes, familias, educadores y aliados.
exchange-is-cancelled = **Cancelado.**
exchange-is-over = Ya se celebró.
exchange-line = **{ $theme }**, { $at }, en { $network }
exchange-line-over = **{ $theme }** se celebró { $at }, en { $network }
exchange-line-cancelled = **{ $theme }**, { $at }, en { $network }: cancelado
exchange-place-none = sin lugar indicado
exchange-unknown = No hay aquí un intercambio así que puedas ver. `/intercambio lista` muestra lo que viene.
exchange-number-not-understood = “{ $typed }” no nombra ningún intercambio. Escríbelo como E-7, o elige una de las sugerencias.
exchange-list = Próximos intercambios ({ $total })
exchange-list-mine = Tus próximos intercambios ({ $total })
exchange-list-empty = No hay nada planeado. Quienes coordinan o lideran una red planean uno con `/intercambio programar`.
exchange-list-line = **{ $exchange }** { $theme } — { $at } · { $network }

exchange-theme-missing = El intercambio necesita un tema.
exchange-theme-too-long = El tema tiene { $length } caracteres; el máximo es { $most }.
exchange-place-too-long = El lugar tiene { $length } caracteres; el máximo es { $most }.
exchange-duration-out-of-range = Un intercambio dura de { $least } a { $most } minutos. Da un número entero de minutos en `duración`.
exchange-capacity-out-of-range = Un intercambio tiene lugar para { $least } a { $most } personas. Da un número entero en `cupo`, o déjalo vacío para quienes quieran venir.
exchange-reminders-out-of-range = Se puede recordar { $most } veces como máximo, de 5 minutos a 30 días antes del comienzo. Escríbelo así: `1 día, 1 hora`.
exchange-in-the-past = { $at } ya pasó. Elige un momento que esté por venir.
exchange-too-far = { $at } está a más de dos años. Elige un momento anterior.
exchange-until-once = Un intercambio que se celebra una vez no tiene último día. Elige cómo se repite, o deja `hasta` vacío.
exchange-until-before = La serie terminaría el { $until }, antes de empezar. Elige un día posterior en `hasta`.
exchange-not-yours-to-schedule = Los intercambios de { $network } los programan quien lidera esa red y las personas coordinadoras. Pídeselo a una de ellas, o elige una red que lideres.
exchange-network-unknown = “{ $typed }” no es una red de aquí. Elige una de las sugerencias.
exchange-cohost-bot = Un bot no puede ser coanfitrión. Nombra a una persona en `coanfitrión`, o deja la opción vacía.
exchange-channel-gone = El canal de { $network } ya no existe, así que allí no se podría anunciar nada. Pide a quien administra que use `/configurar plan`, o elige otra red.

button-schedule = Programarlo
button-change = Cambiar
form-exchange-title = El intercambio
form-theme = Tema
form-when = Cuándo empieza
form-until = Último día de la serie
form-where = Dónde
form-capacity = Para cuántas personas hay lugar
form-duration = Minutos que dura
form-network = Red
form-timezone = Zona horaria
form-reminders = Avisos antes de que empiece

exchange-preview = Todavía no se envía nada. ¿Es esto lo que quieres decir?
exchange-kept = Todo lo que escribiste está guardado. Pulsa **Cambiar** para corregirlo.
exchange-which = “{ $typed }” se puede leer de más de una manera. ¿Cuál quieres decir?
exchange-zone = Zona horaria
exchange-notes = Ten en cuenta
exchange-capacity = Lugar para
exchange-cohost = Coanfitrión
exchange-reminders = Avisos
exchange-reminders-none = Ninguno
exchange-reminders-before = { $spans } antes
span-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
span-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
span-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
exchange-preview-all = { $count ->
    [one] Una fecha en total.
   *[other] { $count } fechas en total, la última { $last }
}
exchange-preview-most = { $count } fechas, lo máximo de una serie; la última { $last }. Prográmalo de nuevo entonces.
exchange-monthly-last = No todos los meses tienen un quinto día así de la semana, de modo que se celebra el último de cada mes.
exchange-scheduled = Programado como **{ $exchange }** “{ $theme }”, { $at }{ $count ->
    [one] .
   *[other] , con { $count } fechas en total.
} Se anuncia en { $channel }.
exchange-scheduled-already = Esto ya está programado, como **{ $exchange }**. `/intercambio editar` lo cambia.
button-save-changes = Guardar cambios
button-cancel-it = Cancelarlo
exchange-not-yours = **{ $exchange }** lo pueden cambiar quien lo conduce y su coanfitrión, quien lidera su red y quienes coordinan. Pídeselo a una de esas personas.
exchange-begun = Esta fecha de **{ $exchange }** ya empezó, así que queda como está. Elige una que esté por venir.
exchange-nothing-to-change = No cambiaría nada. Di qué debe ser distinto.
exchange-capacity-below-going = { $going } personas van el { $at }, así que debe haber lugar para esas al menos.
exchange-change-preview = Todavía no cambia nada. Esto cambiaría { $count ->
    [one] una fecha
   *[other] { $count } fechas
} de **{ $exchange }**, y { $told ->
    [0] no habría que avisar a nadie que respondió.
    [one] se avisaría a una persona que respondió.
   *[other] se avisaría a { $told } personas que respondieron.
}
exchange-moves-alike = Se mueven { $count } fechas, cada una lo mismo en el reloj.
exchange-moves-monthly = Se mueven { $count } fechas, cada una al nuevo día de la semana y hora de su propio mes.
exchange-changed = **{ $exchange }** cambió: { $count ->
    [one] una fecha
   *[other] { $count } fechas
}. { $told ->
    [0] No hay que avisar a nadie.
    [one] Se avisa a una persona.
   *[other] Se avisa a { $told } personas.
}
exchange-changed-already = Esto ya está guardado. `/intercambio ver` muestra **{ $exchange }** como está.
exchange-cohost-none = nadie
exchange-cancel-ask = ¿Cancelar **{ $exchange }** “{ $theme }”, { $count ->
    [one] { $at }?
   *[other] { $count } fechas a partir de { $at }?
} { $told ->
    [0] Nadie ha respondido todavía.
    [one] Se avisa a una persona que respondió.
   *[other] Se avisa a { $told } personas que respondieron.
} Se conserva, pero no se puede volver a celebrar.
exchange-cancelled-now = **{ $exchange }** está cancelado: { $count ->
    [one] una fecha
   *[other] { $count } fechas
}. { $told ->
    [0] No hay que avisar a nadie.
    [one] Se avisa a una persona.
   *[other] Se avisa a { $told } personas.
}
exchange-stays = **{ $exchange }** queda como está.
short-day = { $weekday } { $day } { $month }
weekday-1 = lun
weekday-2 = mar
weekday-3 = mié
weekday-4 = jue
weekday-5 = vie
weekday-6 = sáb
weekday-7 = dom
month-1 = ene
month-2 = feb
month-3 = mar
month-4 = abr
month-5 = may
month-6 = jun
month-7 = jul
month-8 = ago
month-9 = sep
month-10 = oct
month-11 = nov
month-12 = dic

answered-going = Vas a **{ $exchange }** “{ $theme }”, { $at }{ $seats ->
    [one] .
   *[other] , { $seats } personas en total.
} ¿A quién traes? Puedes cambiarlo en cualquier momento.
answered-waiting = **{ $exchange }** “{ $theme }”, { $at }, está lleno. Eres el número { $place } en la lista de espera, y te avisamos en cuanto { $seats ->
    [one] haya un lugar
   *[other] haya { $seats } lugares
} para ti.
answered-maybe = Anotado como tal vez: **{ $exchange }** “{ $theme }”, { $at }. Te lo recordamos.
answered-cannot = Anotado: no puedes venir a **{ $exchange }** “{ $theme }”, { $at }. Gracias por decirlo.
answer-seats = { $seats ->
    [one] Solo yo
   *[other] { $seats } personas, contándome a mí
}
answer-seats-ask = ¿Cuántas personas vienen?
answer-voices-ask = ¿Qué voces traes?
exchange-cancelled = **{ $exchange }** está cancelado. `/intercambio lista` muestra lo que viene.
exchange-over = **{ $exchange }** ya terminó y no recibe más respuestas. `/intercambio lista` muestra lo que viene.
exchange-members-only = Este intercambio es para quienes pertenecen a { $network }. Pide entrar con `/red unirse` (en inglés, `/network join`) y responde otra vez.
exchange-not-going = Primero pulsa **Voy** debajo del anuncio.
exchange-team-too-large = Hay lugar para { $capacity } personas en total, así que tu equipo nunca cabría. Elige menos.
exchange-team-no-room = No hay lugar para más de ustedes, así que siguen siendo { $seats }. Las demás personas pueden venir por su cuenta, o pulsar **Voy** para esperar un lugar.

### What people are told

told-story-published = Tu historia **{ $story }** “{ $title }” está publicada en { $channel }. Gracias por contarla.
told-story-returned = Tu historia **{ $story }** “{ $title }” volvió con una nota. `/historia editar` la abre como la dejaste.
told-story-declined = Tu historia **{ $story }** “{ $title }” no se va a publicar tal como está.
told-story-taken-down = Tu historia **{ $story }** “{ $title }” se quitó porque su autorización terminó. Se quita toda copia publicada. Con una autorización nueva, quien revisa puede publicarla otra vez.
told-story-withdrawn = Una persona coordinadora retiró tu historia **{ $story }** “{ $title }”. Se quita toda copia publicada.
told-exchange-promoted = { $count ->
    [one] Se liberó un lugar y es tuyo: vas a **{ $exchange }** “{ $theme }”, { $at }.
   *[other] Se liberaron lugares y son tuyos: vas a **{ $exchange }** “{ $theme }” en { $count } fechas, la primera { $at }.
}
told-exchange-altered = **{ $exchange }** “{ $theme }” cambió{ $count ->
    [one] {""}
   *[other] , en { $count } de las fechas a las que respondiste
}:
told-exchange-cancelled = **{ $exchange }** “{ $theme }”, { $at }, está cancelado{ $count ->
    [one] .
   *[other] , con { $count } fechas en total a las que respondiste.
}
altered-starts = Comienzo: { $new } (antes { $old })
altered-duration = Minutos: { $new } (antes { $old })
altered-theme = Tema: { $new } (antes { $old })
altered-place = Dónde: { $new } (antes { $old })
altered-format = Formato: { $new } (antes { $old })
altered-seats = { $count ->
    [one] Esperabas un lugar: ahora tienes uno.
   *[other] Esperabas lugares: ahora tienes uno en { $count } fechas.
}
altered-protocol = Protocolo: { $new } (antes { $old })
altered-capacity = Lugar para: { $new } (antes { $old })
told-file-refused = Sobre tu archivo: { $why }
alert-story-changed = mostrar una historia como está ahora
alert-story-outcome = avisar a quien contó una historia qué pasó con ella
alert-file-refused = avisar a alguien que su archivo no se guardó
alert-exchange-changed = mostrar un intercambio como está ahora
alert-exchange-promoted = avisar a alguien que tiene un lugar
alert-exchange-altered = avisar a alguien qué cambió de un intercambio
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
help-lead = Quienes lideran una red y coordinan
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
help-example-exchange-schedule = Ejemplo: `/intercambio programar tema:Asistencia sin miedo cuándo:"próximo jueves 15:00" red:Coordinators Network`
help-example-exchange-poll = Ejemplo: `/intercambio votación tema:Asistencia sin miedo red:Coordinators Network cuándo_1:"próximo jueves 15:00" cuándo_2:"próximo viernes al mediodía"`
help-example-exchange-list = Ejemplo: `/intercambio lista red:Coordinators Network míos:True`
help-example-exchange-show = Ejemplo: `/intercambio ver intercambio:E-7`
help-example-exchange-edit = Ejemplo: `/intercambio editar intercambio:E-7 alcance:Esta y las siguientes cuándo:"viernes 16:00"`
help-example-exchange-cancel = Ejemplo: `/intercambio cancelar intercambio:E-7 alcance:Solo esta`
help-example-me-timezone = Ejemplo: `/yo zona zona:America/Chicago`
help-example-me-language = Ejemplo: `/yo idioma idioma:Español`
help-example-me-notifications = Ejemplo: `/yo avisos por:Hilo`
help-example-help = Ejemplo: `/ayuda comando:"story log"`
help-privacy = **Qué se guarda:** tus historias, tus respuestas a los intercambios, tu nombre y número en Discord, tus ajustes, y quién hizo qué.
    {""}**Quién lo lee:** lo que espera revisión, quienes revisan y coordinan; lo publicado, todas las personas de este servidor.
    {""}**Jóvenes:** nada que permita identificar a una persona menor de 18 años se publica sin la autorización de una persona tutora y el asentimiento de la persona joven. Cuando una autorización termina, toda copia se quita en menos de un minuto.
    {""}**Es tuyo:** `/historia retirar` retira una historia en cualquier momento.
    .title = Privacidad
help-getting-started = **1.** `/yo idioma` y `/yo zona`, si tu Discord dice otra cosa.
    {""}**2.** `/historia registrar` cuenta una historia de éxito. Lo que escribes se guarda antes que nada.
    {""}**3.** Alguien la revisa. Te avisamos lo que decida, por mensaje directo o en un hilo privado.
    {""}**4.** `/historia mías` muestra dónde están tus historias.
    {""}**5.** `/intercambio lista` muestra lo que viene. Pulsa **Voy** debajo de un intercambio y di a quién traes.
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
cmd-exchange = intercambio
    .description = Intercambios de aprendizaje
cmd-exchange-schedule = programar
    .description = Programar un intercambio de aprendizaje, o una serie
cmd-exchange-schedule-theme = tema
    .description = De qué trata, 100 caracteres como máximo
cmd-exchange-schedule-when = cuándo
    .description = Con tus palabras: próximo jueves 15:00, 5 de diciembre 14:00, en 2 semanas
cmd-exchange-schedule-network = red
    .description = De qué red es
cmd-exchange-schedule-duration = duración
    .description = Minutos que dura; 60 si no dices nada
cmd-exchange-schedule-format = formato
    .description = Cómo se reúnen
cmd-exchange-schedule-where = dónde
    .description = Una dirección o un enlace
cmd-exchange-schedule-protocol = protocolo
    .description = Cómo se conduce
cmd-exchange-schedule-capacity = cupo
    .description = Para cuántas personas hay lugar; si no, para quienes vengan
cmd-exchange-schedule-repeat = repetir
    .description = Cada cuánto se celebra
cmd-exchange-schedule-until = hasta
    .description = El último día de la serie, como 30 de junio
cmd-exchange-schedule-cohost = coanfitrión
    .description = Quién puede hacer lo mismo que tú
cmd-exchange-schedule-timezone = zona
    .description = La zona de las horas que escribes, como America/Chicago
cmd-exchange-schedule-reminders = avisos
    .description = Cuánto antes se recuerda: 1 día, 1 hora
cmd-exchange-poll = votación
    .description = Encontrar una fecha: se vota sobre cinco como máximo, y una será el intercambio
cmd-exchange-poll-theme = tema
    .description = De qué trata, 100 caracteres como máximo
cmd-exchange-poll-network = red
    .description = De qué red es
cmd-exchange-poll-when-1 = cuándo_1
    .description = Una fecha con tus palabras: próximo jueves 15:00, 5 de diciembre 14:00
cmd-exchange-poll-when-2 = cuándo_2
    .description = Otra fecha
cmd-exchange-poll-when-3 = cuándo_3
    .description = Otra fecha
cmd-exchange-poll-when-4 = cuándo_4
    .description = Otra fecha
cmd-exchange-poll-when-5 = cuándo_5
    .description = Otra fecha
cmd-exchange-poll-duration = duración
    .description = Minutos que dura; 60 si no dices nada
cmd-exchange-poll-format = formato
    .description = Cómo se reúnen
cmd-exchange-poll-where = dónde
    .description = Una dirección o un enlace
cmd-exchange-poll-protocol = protocolo
    .description = Cómo se conduce
cmd-exchange-poll-timezone = zona
    .description = La zona de las horas que escribes, como America/Chicago
cmd-exchange-poll-until = hasta
    .description = Hasta cuándo se puede votar: viernes al mediodía, en 3 días; si no, hasta la última
cmd-exchange-list = lista
    .description = Lo que viene
cmd-exchange-list-network = red
    .description = Solo de esta red
cmd-exchange-list-mine = míos
    .description = Solo a los que respondí, o que conduzco
cmd-exchange-show = ver
    .description = Ver un intercambio
cmd-exchange-show-exchange = intercambio
    .description = Su número, como E-7; se entiende la próxima fecha
cmd-exchange-edit = editar
    .description = Cambiar un intercambio: una fecha, desde ella, o todas
cmd-exchange-edit-exchange = intercambio
    .description = Su número, como E-7; se entiende la próxima fecha
cmd-exchange-edit-scope = alcance
    .description = Solo esta fecha si no dices nada
cmd-exchange-edit-theme = tema
    .description = Otro tema
cmd-exchange-edit-when = cuándo
    .description = Cuándo empieza en su lugar; las otras fechas se mueven con ella
cmd-exchange-edit-duration = duración
    .description = Minutos que dura
cmd-exchange-edit-format = formato
    .description = Cómo se reúnen
cmd-exchange-edit-where = dónde
    .description = Otra dirección u otro enlace
cmd-exchange-edit-protocol = protocolo
    .description = Cómo se conduce
cmd-exchange-edit-capacity = cupo
    .description = Para cuántas personas hay lugar
cmd-exchange-edit-cohost = coanfitrión
    .description = Quién puede lo mismo que quien conduce, en toda la serie; quien conduce, para nadie
cmd-exchange-edit-reminders = avisos
    .description = Cuánto antes se recuerda, en toda la serie: 1 día, 1 hora
cmd-exchange-cancel = cancelar
    .description = Cancelar un intercambio: una fecha, desde ella, o todas
cmd-exchange-cancel-exchange = intercambio
    .description = Su número, como E-7; se entiende la próxima fecha
cmd-exchange-cancel-scope = alcance
    .description = Solo esta fecha si no dices nada
choice-this-one = Solo esta
choice-this-and-following = Esta y las siguientes
choice-online = En línea
choice-in-person = En persona
choice-hybrid = Híbrido
choice-circles = Círculos
choice-gracious-space = Espacio acogedor
choice-personal-narratives = Narrativas personales
choice-collaborative-learning = Aprendizaje colaborativo
choice-community-site-visits = Visitas a la comunidad
choice-dialogue-through-art = Diálogo a través del arte
choice-action-planning = Planificación de acciones
choice-once = Una vez
choice-weekly = Cada semana
choice-every-two-weeks = Cada dos semanas
choice-monthly-on-this-weekday = Cada mes este día de la semana
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

### Encontrar una fecha para un intercambio

button-post = Publicarlo
button-make = Que sea el intercambio
form-dates = Fechas, una por línea, de dos a cinco
form-closes = Hasta cuándo se puede votar

poll-dates = Fechas
poll-date = - { $at } — { $votes ->
    [one] 1 voto
   *[other] { $votes } votos
}
poll-lasts = Dura
poll-closes = Se vota hasta
poll-is-open = ¿Cuándo te conviene? Pulsa todas las fechas que sí; pulsa otra vez para retirarla. Se vota hasta { $at }.
poll-is-closed = Se votó hasta { $at }. Quien lidera esta red elige una de las fechas para el intercambio.
poll-is-past = Todas las fechas pasaron y ninguna llegó a ser el intercambio.
poll-is-decided = **Decidido:** es **{ $exchange }**, { $at }.

poll-posted = Publicado: se vota sobre “{ $theme }” en { $channel }. Cuando te baste, pulsa allí **Que sea el intercambio**.
poll-posted-already = Esta votación ya está publicada. `/intercambio votación` empieza otra.
poll-voted = Anotado: { $at } te conviene para “{ $theme }”. Pulsa otra vez para retirarlo.
poll-vote-taken-back = Retirado: { $at } no te conviene para “{ $theme }”.
poll-votes = Estas también te convienen:
poll-made = “{ $theme }” es **{ $exchange }**, { $at }. Se anuncia en { $channel }. { $voters ->
    [0] Nadie había votado por esa fecha.
    [one] Una persona votó por ella: queda anotada como tal vez, y se le avisa.
   *[other] { $voters } personas votaron por ella: quedan anotadas como tal vez, y se les avisa.
}
poll-tied = ¿Qué fecha será para “{ $theme }”? Ninguna de estas la quieren más personas que las otras.
told-poll-decided = Se eligió la fecha por la que votaste: **{ $exchange }** “{ $theme }”, { $at }. Quedas como tal vez. Pulsa **Voy** o **No puedo** debajo de su anuncio en el canal de la red.
alert-poll-changed = mostrar una votación como está ahora
alert-poll-decided = avisar a alguien qué fecha se eligió

poll-unknown = Ya no hay aquí una votación así. `/intercambio votación` empieza una nueva.
poll-became = Esto ya está decidido: es **{ $exchange }**, { $at }. Responde debajo de su anuncio.
poll-closed = Se votó hasta { $at }, así que tu voto llegó tarde. El intercambio se anuncia en este canal cuando se elija su fecha.
poll-date-passed = { $at } ya pasó, así que no se puede elegir. Elige otra fecha.
poll-dates-passed = Todas las fechas de esta votación pasaron, así que no se puede elegir ninguna. `/intercambio votación` empieza una nueva.
poll-not-yours = La fecha de un intercambio de { $network } la eligen solo quien lidera esa red y las personas coordinadoras. Pídeselo a una de ellas.
poll-dates-count = Una votación pregunta por { $least } a { $most } fechas. Escribe una por línea.
poll-dates-same = Dos de las fechas son la misma: { $at }. Cambia una, o quítala.
poll-closes-in-the-past = { $at } ya pasó, así que nadie podría votar. Da un momento posterior en `hasta`.
poll-closes-too-late = Se votaría hasta { $at }, pero la última fecha es { $last }. Da un momento anterior en `hasta`, o déjalo vacío.

### Momentos y recordatorios, como la gente los escribe

moment-ambiguous = “{ $typed }” se puede leer de más de una manera:{ $readings }
    Elige la que quieres decir, o dilo con más exactitud, por ejemplo 3 de la tarde, 15:30 o 5 de diciembre.
moment-time-missing = “{ $typed }” es un día sin hora. Di también a qué hora, por ejemplo el próximo jueves a las 3 de la tarde, 5 de diciembre a las 15:30 o viernes al mediodía.
moment-zone-not-then = En “{ $typed }” la zona se llama de otro modo ese día: EST, CST, MST y PST son horario de invierno; EDT, CDT, MDT y PDT, de verano. Escribe ET, CT, MT o PT, que valen todo el año, o una zona como America/Phoenix.
moment-not-understood = “{ $typed }” no es una hora que yo entienda por completo. Escríbela como el próximo jueves a las 3 de la tarde, mañana a las 15:30, 5 de diciembre a las 14:00, 2026-12-05 14:00, en 2 semanas, viernes al mediodía o 3 pm hora del este.
moment-gap = Los relojes se adelantan entonces y se saltan las { $asked }, así que pasa a las { $shown }.
moment-overlap = Los relojes se atrasan entonces y marcan las { $shown } dos veces. Vale la primera.
moment-reminders-out-of-bounds = “{ $typed }”: un recordatorio llega al menos 5 minutos y como mucho 30 días antes. Escríbelos como 24h, 1h o 3 días, 30 min.
moment-reminders-too-many = “{ $typed }” son demasiados: como mucho cinco recordatorios, por ejemplo 24h, 1h.
moment-reminders-not-understood = “{ $typed }” no son recordatorios que yo entienda. Escribe cuánto antes, con comas entre ellos, por ejemplo 24h, 1h o 1 día, 30 min; o ninguno.

### Networks

joining-open = Abierta
joining-by-request = Por solicitud
