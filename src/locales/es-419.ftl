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
draft-not-chosen = Aún no se eligió qué indicador movió la historia o a quién se podría identificar. Elige las dos cosas primero; todo lo que escribiste está guardado.
draft-gone = Este formulario es demasiado antiguo o es de otra persona. Empieza de nuevo con el comando.
draft-handed-in = Esto ya fue entregado. Usa `/historia editar` para cambiarlo.
draft-kept = Todo lo que escribiste está guardado. Pulsa **Editar** para corregirlo.
draft-kept-story = Todo lo que escribiste está guardado. Pulsa **Editar** para corregirlo, ahora o después: durante 30 días también está en `/historia mías`.
draft-go-on = Sin entregar ({ $total }), las más nuevas primero: elige una
draft-of-edit = Cambio de { $story } · { $title }
draft-untitled = Sin título
text-masked-link = No se puede guardar un enlace oculto tras palabras ([palabras](dirección)), porque nadie vería adónde lleva. Escribe la dirección misma.
text-invite = No se puede guardar una invitación a otro servidor. Quítala y nombra al grupo con palabras.
link-not-https = El enlace debe empezar con https://.
link-too-long = El enlace es demasiado largo: 512 caracteres como máximo.
link-not-understood = No se entendió el enlace. Escríbelo así: https://example.org/pagina.

button-edit = Editar
button-withdraw = Retirar
button-paper = Ver el papel
button-keep = Conservar
button-leave = Salir
button-stay = Quedarme
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
form-community = Comunidad
form-school = Escuela
form-note = Tu nota para quien la contó
form-return-title = Devolver con una nota
form-decline-title = Rechazar
form-again-title = Lo que escribiste

draft-title-missing = La historia necesita un título.
draft-title-too-long = El título tiene { $length } caracteres; el máximo es { $most }.
draft-story-missing = La historia está vacía. Cuenta con tus palabras lo que pasó.
draft-story-too-long = La historia tiene { $length } caracteres; el máximo es { $most }.
draft-change-too-long = Lo que cambió tiene { $length } caracteres; el máximo es { $most }.

story-logged = Guardada como **{ $story }**. Ahora la lee quien revisa, y te avisamos lo que decida.
story-edited-published = **{ $story }** cambió y espera revisión. Hasta que se publique de nuevo, sigue en pie lo que estaba antes.
story-edited = **{ $story }** cambió y espera revisión.
story-edited-taken-down = **{ $story }** cambió y espera revisión. Lo que estaba en el canal se quita en menos de un minuto, porque no se puede mostrar sin la autorización de una persona tutora: quien revisa o coordina la registra con `/historia autorizar`.
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
release-already-over = Una autorización debe terminar en el futuro. Da un día posterior en `hasta`.
release-withdrawn = Esta historia está retirada, así que no necesita autorización.
revoke-nothing = **{ $story }** no tiene ninguna autorización vigente. Para quitarla de todos modos, su autora o autor, o quien coordina, usa `/historia retirar`.

search-title = “{ $words }”: { $total ->
    [one] { $total } encontrada
   *[other] { $total } encontradas
}
search-title-more = “{ $words }”: más de { $total } encontradas, las mejores primero
search-corrected = *Ninguna historia dice “{ $typed }”. También se buscó “{ $meant }”.*
search-only = *Solo { $filters }.*
search-from = desde el { $day }
search-to = hasta el { $day }
search-number = `/historia ver historia:{ $story }` abre una historia por su número.
search-nothing = No se encontró nada. Prueba con menos palabras, con otras, o sin filtros.
story-released = La autorización de **{ $story }** está registrada y vale hasta el final del { $until }.
story-released-paper = Estoy recogiendo el papel que adjuntaste. Si no se puede guardar, te aviso en un mensaje.
story-released-guardian-missing = En esta historia se puede identificar a jóvenes, así que aún necesita la autorización “Persona tutora y joven” antes de poder publicarse.
story-revoked = Toda autorización de **{ $story }** está revocada. Las copias publicadas se quitan en menos de un minuto. La historia sigue guardada: si se registra otra con `/historia autorizar`, espera revisión.
story-paper = El papel firmado para **{ $story }**. No es para nadie más: no lo compartas.
story-paper-none = No hay ningún papel guardado para **{ $story }**. `/historia autorizar` registra una autorización con uno.
day-ambiguous = “{ $typed }” puede ser { $one } o { $other }. Escribe el que quieres decir.
day-not-understood = No entiendo “{ $typed }” como un día. Escríbelo así: 2027-06-30, 30 de junio de 2027, mañana, el próximo viernes o en 6 meses.
day-month-ends = No existe el día “{ $typed }”: { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year } tiene { $days } días. Elige otro día.
day-other-weekday = “{ $typed }” se contradice: el { $day } es { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}. Escribe el día que quieres decir, con su día de la semana o sin él.
help-example-story-search = Ejemplo: `/historia buscar palabras:desayuno indicador:Asistencia`
help-example-story-release = Ejemplo: `/historia autorizar historia:S-12 tipo:"Persona tutora y joven" alcance:"Este servidor" hasta:2027-06-30`
help-example-story-revoke = Ejemplo: `/historia revocar historia:S-12`

story-medium = Medio
story-indicator = Indicador
story-community = Comunidad
story-school = Escuela
story-author = Contada por
story-author-unnamed = Una persona de la Coalición
story-link = Leer más
story-people = Personas
story-changed = Qué cambió
story-state = Estado
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
story-release-paper = el papel está guardado

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
state-taken-down = Quitada: ninguna autorización está vigente
release-kind-adult = Persona adulta
release-kind-guardian = Persona tutora y joven
release-scope-this-server = Este servidor
release-scope-public = Público

file-too-large = { $name } pesa más de 10 MB y no se guardó. La historia sigue sin él. Hazlo más pequeño, o ponlo en la web y da su enlace.
file-unknown-type = { $name } no es una imagen, un video, una grabación ni un PDF que se pueda publicar, así que no se guardó. La historia sigue sin él. Ponlo en la web y da su enlace, o haz un PDF.
file-gone = { $name } no se pudo recoger de Discord, así que no se guardó. La historia sigue sin él.

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
repeat-monthly = Cada mes, el mismo día de la semana (p. ej., el 2.º jueves)
answer-going = Voy
answer-maybe = Tal vez
answer-cannot = No puedo
voice-youth = Jóvenes
voice-family = Familia
voice-educator = Personas educadoras
voice-partner = Personas aliadas

exchange-when = Cuándo
exchange-when-said = { $at } ({ $left }), { $minutes } minutos
exchange-where = Dónde
exchange-format = Formato
exchange-network = Red
exchange-protocol = Protocolo
exchange-host = Quien organiza
exchange-host-unnamed = Una persona de la Coalición
exchange-series = Serie
exchange-series-said = { $repeat }, { $position } de { $positions }
exchange-thread = Preparación
exchange-going-of = { $going } de { $capacity }
exchange-waiting = En lista de espera
exchange-voices-missing = Voces que aún faltan
exchange-voices-all = Ninguna. Vienen jóvenes, familias y personas educadoras y aliadas.
exchange-is-cancelled = **Cancelado.**
exchange-is-cancelled-and-last = **Cancelado.** No falta ninguna otra fecha de esta serie.
exchange-is-over = Este ya terminó.
exchange-line = **{ $theme }**, { $at }, en { $network }
exchange-line-over = **{ $theme }** se realizó { $at }, en { $network }
exchange-line-cancelled = **{ $theme }**, { $at }, en { $network }: cancelado
exchange-place-none = sin indicar
exchange-no-limit = sin límite
exchange-unknown = Ese intercambio no existe o no está abierto para ti. `/intercambio lista` muestra los próximos.
exchange-number-not-understood = “{ $typed }” no es el número de un intercambio. Escríbelo como E-7, o elige una de las sugerencias.
exchange-list = Próximos intercambios ({ $total })
exchange-list-mine = Tus próximos intercambios ({ $total })
exchange-list-empty = Por ahora no hay nada aquí para ti. Algunos intercambios solo los ven quienes pertenecen a su red: `/red lista` muestra las redes. Quienes coordinan o lideran una red programan un intercambio con `/intercambio programar`.
exchange-list-mine-empty = No organizas ningún intercambio próximo ni respondiste Voy o Tal vez a ninguno. `/intercambio lista` muestra a cuáles puedes ir.
exchange-draft-go-on = Sin terminar ({ $total }), lo más nuevo primero: elige y sigue
exchange-draft = { $theme }
exchange-draft-change = Cambio de { $exchange } · { $theme }
exchange-draft-poll = Votación · { $theme }
exchange-list-line = **{ $exchange }** { $theme } — { $at } · { $network }

exchange-theme-missing = El intercambio necesita un tema.
exchange-theme-too-long = El tema tiene { $length } caracteres; el máximo es { $most }.
exchange-place-too-long = Lo que escribiste en `dónde` tiene { $length } caracteres; el máximo es { $most }.
exchange-duration-out-of-range = Un intercambio dura de { $least } a { $most } minutos. Escribe un número entero de minutos en `duración`.
exchange-capacity-out-of-range = Un intercambio tiene lugar para { $least } a { $most } personas. Escribe un número entero en `cupo`, o déjalo vacío si no hay límite.
exchange-capacity-not-changed = Un intercambio tiene lugar para { $least } a { $most } personas. Escribe un número entero en `cupo`, o 0 si no debe haber límite. Si lo dejas vacío, queda como está.
exchange-reminders-out-of-range = Un intercambio puede tener hasta { $most } avisos, de 5 minutos a 30 días antes de que empiece. Escríbelos así: `1 día, 1 hora`.
exchange-in-the-past = { $at } ya pasó. Elige un momento posterior.
exchange-too-far = { $at } está a más de dos años. Elige una fecha más cercana.
exchange-series-too-far = Otra de sus fechas quedaría el { $at }, a más de dos años. Elige una fecha anterior, o menos fechas en `alcance`.
exchange-same-moment = **{ $exchange }** ya empieza el { $at }, y dos fechas de una serie no pueden empezar a la vez. Elige otra hora, o cancela una de las dos con `/intercambio cancelar`.
exchange-until-once = Un intercambio que se hace una sola vez no tiene último día. Elige cada cuánto se repite en `repetir`, o deja `hasta` vacío.
exchange-until-before = La serie terminaría el { $until }, antes de empezar. Elige un día posterior en `hasta`.
exchange-not-yours-to-schedule = Los intercambios de { $network } los programan quien lidera esa red y quienes coordinan. Pídeselo a una de esas personas, o elige una red que lideres.
exchange-schedule-not-lead = Los intercambios los programan quienes lideran una red y quienes coordinan. Pídeselo a una de esas personas y envíale lo que escribiste.
exchange-where-not-https = Un enlace en `dónde` debe comenzar con https://, para que nadie más lo lea.
exchange-network-unknown = Aquí no hay ninguna red llamada “{ $typed }”. Elige una de las sugerencias.
exchange-network-mistyped = Aquí no hay ninguna red llamada “{ $typed }”. ¿Quisiste decir { $nearest }?
exchange-cohost-bot = Un bot no puede ayudar a organizar. Nombra a una persona en `coorganiza`, o deja la opción vacía.
exchange-cohost-yourself = Ya eres quien lo organiza, así que nadie más lo organiza contigo. Si quieres ayuda, nombra a otra persona en `coorganiza`.
exchange-cohost-not-of-youth = Aquí solo puede coorganizar quien pertenece a la Coalición de la Próxima Generación, o una de sus personas de protección: vienen jóvenes. Nombra a alguien así en `coorganiza`, o déjalo vacío.
exchange-channel-gone = El canal de { $network } ya no existe, así que no se podría anunciar nada allí. Pide a quien administra que use `/configurar plan`, o elige otra red.

button-schedule = Programarlo
button-change = Cambiar
form-exchange-title = El intercambio
form-theme = Tema
form-when = Cuándo empieza
form-until = Último día de la serie
form-where = Dónde
form-capacity = Para cuántas personas hay lugar
form-capacity-edit = Para cuántas personas (0: sin límite)
form-duration = Cuántos minutos dura
form-network = Red
form-timezone = Zona horaria
form-reminders = Avisos: cuánto antes de que empiece

exchange-preview = Todavía no se envía nada. ¿Es lo que querías?
exchange-kept = Todo lo que escribiste está guardado. Pulsa **Cambiar** para corregirlo, ahora o después: durante 30 días también está en `/intercambio lista míos:True`.
exchange-which = “{ $typed }” se puede leer de más de una manera. ¿Cuál quieres decir?
exchange-zone = Zona horaria
exchange-zone-said = { $zone } (escribiste “{ $typed }”)
exchange-zone-turns = { $zone } (escribiste “{ $typed }”). Sus relojes cambian en primavera y otoño. Si es un lugar donde no cambian, nómbralo, por ejemplo Phoenix.
exchange-notes = Ten en cuenta
exchange-capacity = Cupo
exchange-cohost = Ayuda a organizar
exchange-reminders = Avisos
exchange-reminders-none = Ninguno
exchange-reminders-before = { $spans } antes
exchange-reminders-late = { $count ->
    [one] Empieza demasiado pronto para el aviso de { $spans } antes, así que ese no se envía.
   *[other] Empieza demasiado pronto para los avisos de { $spans } antes, así que esos no se envían.
}
exchange-reminders-late-first = { $count ->
    [one] La primera fecha es demasiado pronto para el aviso de { $spans } antes, así que ese se envía solo para las siguientes.
   *[other] La primera fecha es demasiado pronto para los avisos de { $spans } antes, así que esos se envían solo para las siguientes.
}
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
   *[other] { $count } fechas en total. La última es { $last }.
}
exchange-preview-most = { $count } fechas, lo máximo de una serie. La última es { $last }; después, prográmalo de nuevo.
exchange-preview-most-cut = Pediste fechas hasta { $until }, pero una serie puede tener { $count } fechas como máximo. La última es { $last }; después, prográmalo de nuevo.
exchange-preview-years = { $count } fechas, porque no se programa nada a más de dos años. La última es { $last }; después, prográmalo de nuevo.
exchange-preview-years-cut = Pediste fechas hasta { $until }, pero no se programa nada a más de dos años. Son { $count } fechas; la última es { $last }. Después, prográmalo de nuevo.
exchange-time-of-now = “{ $typed }” no dice ninguna hora, así que tomé la de este momento. Si quieres otra, escríbela también: { $typed } a las 3 de la tarde.
exchange-monthly-last = No todos los meses tienen cinco veces este día de la semana, así que se hace en el último de cada mes.
exchange-scheduled = Programado como **{ $exchange }** “{ $theme }”, { $at }{ $count ->
    [one] .
   *[other] , con { $count } fechas en total.
} Se anuncia en { $channel }.
exchange-channel-unseen = el canal de **{ $network }**, que no puedes ver sin su rol
exchange-scheduled-already = Esto ya está programado, como **{ $exchange }**. Cámbialo con `/intercambio editar intercambio:{ $exchange }`.
button-save-changes = Guardar cambios
button-cancel-it = Cancelarlo
exchange-not-yours = Solo pueden cambiar **{ $exchange }** quien lo organiza, quien le ayuda a organizarlo, quien lidera su red y quienes coordinan. Pídeselo a una de esas personas.
exchange-begun = Esta fecha de **{ $exchange }** ya empezó, así que queda como está. Elige una posterior.
exchange-begun-last = **{ $exchange }** ya empezó y no queda ninguna fecha posterior, así que queda como está. `/intercambio programar` planea otro.
exchange-running = **{ $exchange }** está en curso. Hasta que termine solo puede cambiar `dónde`, sin nada más. Para lo demás, elige una fecha posterior.
exchange-running-last = **{ $exchange }** está en curso. Hasta que termine solo puede cambiar `dónde`, sin nada más.
exchange-nothing-to-change = No cambiaría nada. Di qué debe ser distinto en al menos una de estas opciones: `cuándo`, `tema`, `duración`, `formato`, `dónde`, `protocolo`, `cupo`, `coorganiza` o `avisos`.
exchange-capacity-below-going = { $going ->
    [one] Una persona va el { $at }, así que tiene que haber lugar para ella.
   *[other] { $going } personas van el { $at }, así que tiene que haber lugar al menos para ellas.
}
exchange-change-preview = Todavía no cambia nada.
exchange-change-one = Esto cambiaría **{ $name }**, { $at }.
exchange-change-following = Esto cambiaría **{ $exchange }** a partir del { $at }: { $count ->
    [one] una fecha.
   *[other] { $count } fechas.
}
exchange-change-all = Esto cambiaría **{ $exchange }** en todas las fechas que faltan: { $count ->
    [one] una fecha.
   *[other] { $count } fechas.
}
exchange-change-series = Esto cambiaría toda la serie **{ $exchange }**.
exchange-change-whole = Quien ayuda a organizar y los avisos son los mismos para toda la serie.
exchange-change-zone = Zona horaria: { $zone }
exchange-change-zone-other = Zona horaria: { $zone }. La serie misma sigue la hora de { $series }.
exchange-changed-meanwhile = Alguien lo cambió entretanto, así que todavía no se guarda nada de lo tuyo. Míralo otra vez: así está ahora, y esto cambiaría con lo tuyo.
exchange-will-be-told = { $told ->
    [0] No hay que avisar a nadie.
    [one] Se avisará a una persona.
   *[other] Se avisará a { $told } personas.
}
exchange-are-told = { $told ->
    [0] No hubo que avisar a nadie.
    [one] Se avisa a una persona.
   *[other] Se avisa a { $told } personas.
}
exchange-moves-alike = Se mueven { $count } fechas, todas por igual.
exchange-moves-monthly = Se mueven { $count } fechas, cada una al nuevo día de la semana y la nueva hora dentro de su mes.
exchange-changed-one = **{ $name }**, { $at }, cambió.
exchange-changed-following = **{ $exchange }** cambió a partir del { $at }: { $count ->
    [one] una fecha.
   *[other] { $count } fechas.
}
exchange-changed-all = **{ $exchange }** cambió en todas las fechas que faltan: { $count ->
    [one] una fecha.
   *[other] { $count } fechas.
}
exchange-changed-series = Toda la serie **{ $exchange }** cambió.
exchange-changed-already = Esto ya está guardado. `/intercambio ver intercambio:{ $exchange }` muestra **{ $exchange }** como está ahora.
exchange-cohost-none = nadie
exchange-cancel-ask = ¿Cancelar **{ $exchange }** “{ $theme }”, { $count ->
    [one] { $at }?
   *[other] { $count } fechas a partir de { $at }?
} { $told ->
    [0] No hay que avisar a nadie.
    [one] Se avisará a una persona.
   *[other] Se avisará a { $told } personas.
} No se puede deshacer.
exchange-cancelled-one = **{ $name }**, { $at }, queda cancelado.
exchange-cancelled-following = **{ $exchange }** queda cancelado a partir del { $at }: { $count ->
    [one] una fecha.
   *[other] { $count } fechas.
}
exchange-cancelled-all = **{ $exchange }** queda cancelado, con todas las fechas que faltaban: { $count ->
    [one] una fecha.
   *[other] { $count } fechas.
}
exchange-stays = **{ $exchange }** queda como está.
exchange-cancel-others = Las demás fechas de la serie siguen en pie.
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
} ¿Vienes con alguien? Dilo aquí abajo; puedes cambiarlo en cualquier momento.
answered-waiting = **{ $exchange }** “{ $theme }”, { $at }, está lleno. Tienes el número { $place } en la lista de espera, y te avisaré en cuanto { $seats ->
    [one] haya un lugar
   *[other] haya { $seats } lugares
} para ti.
answered-maybe = Respondiste tal vez a **{ $exchange }** “{ $theme }”, { $at }. Pulsa **Voy** o **No puedo** cuando lo sepas.
answered-cannot = Anotado: no puedes ir a **{ $exchange }** “{ $theme }”, { $at }. Gracias por avisar.
answer-seats = { $seats ->
    [one] Solo yo
   *[other] { $seats } personas, contándome
}
answer-seats-ask = ¿Cuántas personas vienen?
answer-voices-ask = ¿Qué voces traes?
exchange-cancelled = **{ $exchange }** está cancelado. `/intercambio lista` muestra los próximos.
exchange-cancelled-date = Esta fecha de **{ $exchange }** está cancelada. `/intercambio lista` muestra los próximos.
exchange-over = Esta fecha de **{ $exchange }** ya pasó y no recibe más respuestas. `/intercambio lista` muestra los próximos.
exchange-members-only = Este intercambio es para quienes pertenecen a { $network }. Pide entrar con `/red unirse` (en inglés, `/network join`) y responde otra vez.
exchange-not-going = Primero pulsa **Voy** debajo del anuncio.
answer-not-yours = Estos botones son para otra persona. Responde debajo del anuncio o con `/intercambio ver`.
exchange-team-too-large = { $capacity ->
    [one] Hay lugar para una sola persona, así que tu equipo nunca cabría. Elige menos.
   *[other] Hay lugar para { $capacity } personas en total, así que tu equipo nunca cabría. Elige menos.
}
exchange-team-no-room = Ya no hay lugar para más de ustedes, así que siguen siendo { $seats }. Las demás personas pueden pulsar **Voy** y entrar en la lista de espera.

### Calendars

calendar-title = Intercambios de aprendizaje
calendar-not-yours = El calendario de { $network } es para sus miembros. Pide entrar con `/red unirse` (en inglés, `/network join`) e inténtalo de nuevo.
calendar-one-or-the-other = Usa `intercambio` para uno solo o `red` para todos los de una red, no las dos opciones a la vez.
calendar-exchange = **{ $exchange }** como archivo: { $dates ->
    [0] ninguna fecha que siga en pie.
    [one] una fecha.
   *[other] { $dates } fechas.
} Ábrelo con tu calendario. El archivo no sigue los cambios.
calendar-exchange-address = `/intercambio calendario` sin opciones te da una dirección que sí.
calendar-exchange-empty = **{ $exchange }** ya no tiene fechas para un calendario. `/intercambio lista` muestra los próximos.
calendar-exchange-members = Las fechas de **{ $exchange }** están solo en los calendarios de quienes pertenecen a { $network }, así que no hay archivo para ti. `/intercambio ver intercambio:{ $exchange }` las muestra.
calendar-mine-members = Lo que organizas en { $network } no está incluido: esas fechas están solo en los calendarios de quienes pertenecen a esa red.
calendar-mine-only-members = Lo que organizas es de { $network }, y sus fechas están solo en los calendarios de quienes pertenecen a esa red, así que no hay archivo para ti. `/intercambio lista míos:True` muestra lo que organizas.
calendar-cancelled = { $count ->
    [one] Una fecha cancelada va marcada como tal.
   *[other] { $count } fechas canceladas van marcadas como tales.
}
calendar-mine = Lo que organizas o a lo que respondiste Voy o Tal vez, como archivo: { $dates ->
    [one] una fecha.
   *[other] { $dates } fechas.
} Ábrelo con tu calendario. El archivo no sigue los cambios; una dirección sí.
calendar-mine-empty = No organizas ningún intercambio ni respondiste Voy o Tal vez a ninguno, así que todavía no hay archivo. `/intercambio lista` muestra los próximos.
calendar-network = Los intercambios de { $network } como archivo: { $dates ->
    [one] una fecha.
   *[other] { $dates } fechas.
} Ábrelo con tu calendario. El archivo no sigue los cambios; una dirección sí.
calendar-network-empty = { $network } todavía no tiene intercambios, así que no hay archivo. `/intercambio lista` muestra los de otras redes.
calendar-address = Esta es tu dirección. Añádela a tu calendario como suscripción y seguirá cada cambio. Se muestra **solo ahora**, porque no guardo ninguna copia. Quien la tenga puede leer este calendario, así que no la compartas.
    { $address }
calendar-address-stands = Tienes una dirección para esto desde { $since }. No se puede volver a mostrar, porque no guardo ninguna copia. **Renovar dirección** crea otra, y la anterior ya no lleva a ninguna parte.
calendar-renewed = Esta es tu nueva dirección; la anterior ya no lleva a ninguna parte. Se muestra **solo ahora**, porque no guardo ninguna copia. Quien la tenga puede leer este calendario, así que no la compartas.
    { $address }
calendar-switched-off = Tu dirección está desactivada y ya no lleva a ninguna parte. `/intercambio calendario` crea otra.
calendar-switched-off-network = Tu dirección está desactivada y ya no lleva a ninguna parte. `/intercambio calendario red:{ $network }` crea otra.
calendar-no-public-url = Aquí todavía no hay una dirección que siga los cambios: quien opera el bot tiene que configurar `PUBLIC_URL` primero. Hasta entonces, pide el archivo de nuevo cuando algo cambie.
help-example-exchange-calendar = Ejemplo: `/intercambio calendario`, o `/intercambio calendario red:"Coordinators Network"`
button-renew-address = Renovar dirección
button-switch-off = Desactivar

### Events and threads of exchanges

told-exchange-events-full = **{ $exchange }** “{ $theme }” está programado y se puede responder debajo de su anuncio. Pero Discord no muestra ningún evento: este servidor ya tiene cien, el máximo posible. En cuanto uno termine o se quite, creo el evento en menos de una hora.
told-exchange-events-forbidden = **{ $exchange }** “{ $theme }” está programado, pero no puedo mostrarlo entre los eventos de este servidor: me falta el permiso **{ $permission }** (CREATE_EVENTS). Dale ese permiso a mi rol en Ajustes del servidor → Roles y creo el evento en menos de una hora. Lo digo una sola vez, aunque se programe algo más mientras tanto.
alert-exchange-event = decir que un intercambio no tiene evento en Discord
exchange-event = Evento de Discord
exchange-event-none = Ninguno: los eventos se muestran a todo el servidor y esta red no está abierta a todas las personas.
agenda-title = Cómo nos reunimos: { $protocol }
agenda-title-general = Cómo nos reunimos
agenda-steps = Pasos
agenda-step = **{ $minutes } min** · { $step }
agenda-bring = Qué traer
agenda-general-purpose = Cada quien se va con algo que probar en casa.
agenda-general-1 = Llegar: quiénes estamos y qué nos trae.
agenda-general-2 = Aprender: una o dos personas cuentan lo que probaron; después, preguntas.
agenda-general-3 = En parejas: qué de eso sirve en casa y qué tendría que cambiar.
agenda-general-4 = Cerrar: cada quien dice una cosa que va a probar.
agenda-general-bring = Una cosa que probaste, haya funcionado o no.
agenda-circles-purpose = Se escucha a cada persona, una tras otra, y nadie responde mientras alguien habla.
agenda-circles-1 = Abrir: acordar cómo escuchamos y pasar una vez el objeto de la palabra.
agenda-circles-2 = Primera ronda: una historia propia sobre el tema; quien quiera puede pasar.
agenda-circles-3 = Segunda ronda: qué nos llegó de lo que contaron otras personas.
agenda-circles-4 = Cerrar: una palabra de cada quien.
agenda-circles-bring = Un objeto que signifique algo para ti y que se pueda sostener al hablar.
agenda-gracious-space-purpose = Aquí personas que no se conocen se sienten lo bastante seguras para aprender frente a las demás, desde lo que no saben.
agenda-gracious-space-1 = Acomodarse: qué necesita cada quien para estar a gusto.
agenda-gracious-space-2 = Nombrar la diferencia: qué vemos distinto sobre el tema, sin resolverlo.
agenda-gracious-space-3 = Aprender frente a las demás personas: preguntarnos lo que aquí nadie sabe responder.
agenda-gracious-space-4 = Mirar atrás: qué cambió en cómo lo vemos.
agenda-gracious-space-bring = Una pregunta sobre el tema para la que no tienes respuesta.
agenda-personal-narratives-purpose = Aprendemos de dónde viene cada quien antes de hablar de qué hacer.
agenda-personal-narratives-1 = A solas: escribir sobre un momento de tu vida que tenga que ver con el tema.
agenda-personal-narratives-2 = De a tres: contarlo, y escuchar sin dar consejos.
agenda-personal-narratives-3 = En grupo: qué tienen en común esos momentos y qué dicen de nuestras escuelas.
agenda-personal-narratives-4 = Cerrar: agradecernos y acordar qué se puede contar afuera.
agenda-personal-narratives-bring = Un momento propio; solo uno que te sientas a gusto contando.
agenda-collaborative-learning-purpose = En grupos pequeños se aprende del trabajo de otras personas tal como está, sin terminar.
agenda-collaborative-learning-1 = Alguien muestra en qué trabaja y hace una pregunta al respecto.
agenda-collaborative-learning-2 = Las demás personas preguntan hasta entender; todavía nadie aconseja.
agenda-collaborative-learning-3 = En grupos: qué vemos y qué probaríamos, mientras quien lo mostró escucha.
agenda-collaborative-learning-4 = Quien lo mostró dice qué se lleva; después, qué se llevan las demás personas.
agenda-collaborative-learning-bring = Una parte de tu trabajo: un plan, una página, una imagen. Que no se reconozca en ella a ninguna niña ni ningún niño.
agenda-community-site-visits-purpose = Vemos una comunidad a través de quienes viven en ella.
agenda-community-site-visits-1 = Conocer a quienes nos reciben: qué mirar y qué dejar en paz.
agenda-community-site-visits-2 = Recorrer en grupo los lugares; preguntar, escuchar, tomar notas.
agenda-community-site-visits-3 = Con quienes nos reciben: qué vimos, qué nos sorprendió, qué nos preguntamos.
agenda-community-site-visits-4 = Agradecerles y decir una cosa que cada quien se lleva.
agenda-community-site-visits-bring = Zapatos para caminar y algo con que escribir. No fotografíes a nadie sin su permiso.
agenda-dialogue-through-art-purpose = Imágenes, canciones y movimiento dicen lo que la conversación deja fuera.
agenda-dialogue-through-art-1 = Mirar o escuchar una obra en silencio; después, decir qué provoca.
agenda-dialogue-through-art-2 = Crear algo sobre el tema, a solas o en parejas; no tiene que ser bueno.
agenda-dialogue-through-art-3 = Mostrarlo: las demás personas dicen qué ven antes de que hable quien lo hizo.
agenda-dialogue-through-art-4 = Cerrar: qué sabemos ahora para lo que antes no teníamos palabras.
agenda-dialogue-through-art-bring = Papel y colores, o una canción, una imagen, un poema sobre el tema.
agenda-action-planning-purpose = Nos vamos con pasos, cada uno con una persona y un día.
agenda-action-planning-1 = Dónde queremos estar en un año, en una frase cada quien.
agenda-action-planning-2 = Qué nos ayuda a llegar y qué se interpone.
agenda-action-planning-3 = El plan: qué, quién, para cuándo y cómo lo sabremos.
agenda-action-planning-4 = Cada quien dice su primer paso y su día. `/intercambio notas` lo guarda y pregunta por él después.
agenda-action-planning-bring = Lo último que decidió tu comunidad, con sus cifras.
### The field's terms

practice-enriched-learning = Oportunidades de aprendizaje ampliadas y enriquecidas
practice-connected-instruction = Enseñanza rigurosa y conectada con la comunidad
practice-belonging = Una cultura de pertenencia, seguridad y cuidado
practice-integrated-support = Sistemas integrados de apoyo
practice-family-engagement = Participación activa de estudiantes y familias
practice-shared-leadership = Liderazgo colaborativo, poder y voz compartidos
setting-rural = Rural
setting-suburban = Suburbano
setting-urban = Urbano
setting-tribal = Tribal
level-early-childhood = Primera infancia
level-elementary = Primaria
level-middle = Secundaria
level-high = Preparatoria
level-district-wide = Todo el distrito
stage-exploring = Explorando
stage-emerging = Emergiendo
stage-maturing = Madurando
stage-excelling = Destacando

us-al = Alabama
us-ak = Alaska
us-az = Arizona
us-ar = Arkansas
us-ca = California
us-co = Colorado
us-ct = Connecticut
us-de = Delaware
us-dc = Distrito de Columbia
us-fl = Florida
us-ga = Georgia
us-hi = Hawái
us-id = Idaho
us-il = Illinois
us-in = Indiana
us-ia = Iowa
us-ks = Kansas
us-ky = Kentucky
us-la = Luisiana
us-me = Maine
us-md = Maryland
us-ma = Massachusetts
us-mi = Míchigan
us-mn = Minnesota
us-ms = Misisipi
us-mo = Misuri
us-mt = Montana
us-ne = Nebraska
us-nv = Nevada
us-nh = Nuevo Hampshire
us-nj = Nueva Jersey
us-nm = Nuevo México
us-ny = Nueva York
us-nc = Carolina del Norte
us-nd = Dakota del Norte
us-oh = Ohio
us-ok = Oklahoma
us-or = Oregón
us-pa = Pensilvania
us-ri = Rhode Island
us-sc = Carolina del Sur
us-sd = Dakota del Sur
us-tn = Tennessee
us-tx = Texas
us-ut = Utah
us-vt = Vermont
us-va = Virginia
us-wa = Washington
us-wv = Virginia Occidental
us-wi = Wisconsin
us-wy = Wyoming
us-as = Samoa Americana
us-gu = Guam
us-mp = Islas Marianas del Norte
us-pr = Puerto Rico
us-vi = Islas Vírgenes

language-en = inglés
language-es = español
language-ar = árabe
language-ase = lengua de señas estadounidense
language-bn = bengalí
language-ch = chamorro
language-chr = cheroqui
language-zh = chino
language-prs = darí
language-fr = francés
language-de = alemán
language-gu = guyaratí
language-ht = criollo haitiano
language-haw = hawaiano
language-hi = hindi
language-hmn = hmong
language-ilo = ilocano
language-it = italiano
language-ja = japonés
language-kar = karen
language-km = jemer
language-rw = kiñaruanda
language-ko = coreano
language-lo = lao
language-lkt = lakota
language-mh = marshalés
language-nv = navajo
language-ne = nepalí
language-oj = ojibwa
language-ps = pastún
language-fa = persa
language-pl = polaco
language-pt = portugués
language-pa = panyabí
language-ru = ruso
language-sm = samoano
language-so = somalí
language-sw = suajili
language-tl = tagalo
language-te = telugu
language-ti = tigriña
language-uk = ucraniano
language-ur = urdu
language-vi = vietnamita
language-yi = yidis
language-esu = yupik

### Communities, coaches and matches

button-suggest = Sugerir acompañantes
button-close = Cerrar
button-accept = Aceptar
button-decline-offer = No aceptar
button-ask = Preguntar
button-answer = Responder
button-offer-to = Ofrecer a { $coach }
check-in-good-fit = Va bien
check-in-still-deciding = Aún no se sabe
check-in-not-a-fit = No encaja

state-unknown = “{ $typed }” no es un estado o territorio que yo conozca. Escribe su código, como OH, o elige una de las sugerencias.
level-unknown = “{ $typed }” no es un nivel que yo conozca. Los niveles son Primera infancia, Primaria, Secundaria, Preparatoria y Todo el distrito.
setting-unknown = “{ $typed }” no es un entorno que yo conozca. Los entornos son Rural, Suburbano, Urbano y Tribal.
language-unknown = “{ $typed }” no es un idioma que yo conozca. Escribe su nombre o elige una de las sugerencias.
named-is-bot = Eso es un bot. Nombra a una persona.
named-not-here = Esa persona no está en este servidor. Nombra a alguien que esté.
reason-missing = Da un motivo con palabras, para que después se entienda.
reason-too-long = El motivo tiene { $length } caracteres; el máximo es { $most }.
words-missing = Escribe algo, para que las demás personas sepan qué hacer.
words-too-long = Eso tiene { $length } caracteres; el máximo es { $most }.

form-community-title = La comunidad
form-name = Nombre
form-state = Estado
form-language = Idioma
form-start = Cuándo quiere empezar
form-notes = Qué más conviene saber
form-coach-title = Mi perfil de acompañante
form-states = Los estados que atiendo, el mío primero
form-levels = Los niveles que conozco
form-settings = Los entornos que conozco
form-languages = Los idiomas en que trabajo
form-bio = Qué más conviene saber de mí
form-reason = El motivo
form-decline-offer-title = No aceptar la oferta
form-decline-reason = ¿Por qué no? Lo lee quien coordina
form-ask-title = Preguntar a quienes coordinan
form-question = Tu pregunta
form-answer-title = Responder la pregunta
form-answer = Tu respuesta
form-end-title = Terminar: lo leen ustedes y quien coordina
form-reflection = Qué cambió y qué aprendiste

community-name-missing = La comunidad necesita un nombre.
community-name-too-long = El nombre tiene { $length } caracteres; el máximo es { $most }.
community-notes-too-long = Las notas tienen { $length } caracteres; el máximo es { $most }.
community-language-missing = Se exige un idioma, pero no se dice cuál. Nómbralo en `idioma`, o da `idioma_exigido:False`.
community-contact-young = Quien pertenece a la Coalición de la Próxima Generación, o puede ser menor de 18 años, no puede ser contacto, porque quedaría a solas con quien acompaña. Nombra a una persona adulta de la comunidad.
community-contact-cannot = Esta persona no puede ser el contacto. Nombra a otra.
community-contact-coaches = Esta persona acompaña a esta comunidad, o acaba de recibir la oferta (**{ $match }**), así que no puede ser también su contacto. Nombra a otra persona.
community-contact-not-you = Puedes añadir una comunidad cuyo contacto seas tú. Para otra persona, pídelo a quien coordina.
community-contact-not-coordinator = Solo quien coordina nombra otro contacto, así que no cambió nada. Pídeselo; sin `contacto` se puede cambiar lo demás.
community-unknown = No hay aquí una comunidad así que puedas leer. `/comunidad lista` muestra las que sí.
community-not-yours = Solo su contacto, quien la añadió y quienes coordinan pueden cambiar una comunidad. Pídelo a una de esas personas.
community-priority-not-coordinator = Solo quien coordina pone una comunidad antes o después de otras, así que dejé fuera `prioridad`. Entrega lo demás con **Editar**, o pídeselo a quien coordina.
community-namesake = **{ $community }** tiene el mismo nombre en el mismo estado y también busca acompañante. ¿La tuya es otra? Todo lo que escribiste está guardado.
button-add-anyway = Añadirla de todos modos
community-priority = Prioridad
community-priority-before = Antes que otras: seis pasos, lo que suelen contar seis meses de espera
community-priority-after = Después de otras: seis pasos, lo que suelen contar seis meses de espera
community-conflicts = No se debe ofrecer a (solo lo lee quien coordina; `/acompañante conflicto` con `quitar` lo retira)
community-conflict-line = { $coach }: “{ $reason }” ({ $by }, { $at })
community-number-not-understood = “{ $typed }” no es un número de comunidad. Escríbelo como C-3, o elige una de las sugerencias.
community-start-past = { $day } ya pasó. Da un día por venir en `inicio`, o déjalo vacío.
community-closed-already = **{ $community }** está cerrada. Añádela de nuevo con `/comunidad añadir` si vuelve a buscar acompañante.
community-added = **{ $community }** { $name } está guardada y espera acompañante. Su contacto es { $contact }.
community-edited = **{ $community }** { $name } cambió. Su contacto es { $contact }.
community-edited-taken-back = **{ $community }** { $name } cambió. Su contacto es { $contact }. La oferta que estaba abierta ya no encaja y se retira; se busca a quien mejor encaje ahora.
community-need-twice = Una necesidad se nombró dos veces, así que quedó una. `/comunidad editar` nombra otra.
community-close-ask = ¿Cerrar **{ $community }** { $name }? Ya no busca acompañante, y una oferta abierta se retira.
community-close-pair = Su acompañamiento **{ $match }** sigue de todos modos; `/emparejar terminar` lo termina.
community-closed = **{ $community }** { $name } está cerrada. Ya no busca acompañante.
community-kept = **{ $community }** { $name } queda como está.
communities-title = Comunidades ({ $total })
communities-empty = No hay aquí ninguna comunidad que puedas leer. `/comunidad añadir` añade una.
communities-line = **{ $community }** { $name } · { $state } · { $standing }
community-is-closed = Cerrada
community-has-coach = Tiene acompañante
community-is-offered = Ofrecida a una persona que acompaña
community-offered-to = Ofrecida a { $coach } como **{ $match }**, hasta { $until }
community-offered-asked = Ofrecida a { $coach } como **{ $match }**, hasta que su pregunta tenga respuesta
community-coach-is = La acompaña { $coach } (**{ $match }**)
community-waits = Espera desde { $since }
community-contact-left = Ya no se puede contar con su contacto. Nombra a otra persona con `/comunidad editar`.
community-needs = Necesita
community-state = Estado
community-setting = Entorno
community-stage = Etapa
community-level = Nivel
community-language = Idioma
community-language-needed = { $language } (exigido)
community-language-preferred = { $language }
community-start = Quiere empezar
community-notes = Notas
community-contact = Contacto
community-standing = Cómo está

coach-young = Las personas de la Coalición de la Próxima Generación no acompañan comunidades. Gracias por querer ayudar: tu red es el lugar para ello.
coach-not-coach = Para esto hace falta el rol Coalition Coach. Pídelo a quien coordina.
coach-not-enrolled = Aún no tienes inscripción como acompañante. `/acompañante inscribir` la hace.
coach-unknown = Esa persona no es acompañante aquí. `/acompañante inscribir` inscribe a quien tiene el rol Coalition Coach.
coach-capacity-out-of-range = Quien acompaña toma de 1 a 8 comunidades a la vez. Da un número entero en `cupo`.
coach-years-out-of-range = Da tus años de experiencia como un número entero de 0 a 70.
coach-states-missing = Nombra al menos un estado que atiendes, como OH.
coach-bio-too-long = Lo que dices de ti tiene { $length } caracteres; el máximo es { $most }.
coach-enrolled = Gracias: ya tienes inscripción como acompañante. Cuando una comunidad encaje, se te ofrece y puedes decir sí o no.
coach-language-assumed = Anoté el idioma en que hablas conmigo. Si trabajas en otros, o en otro, **Editar** lo cambia.
coach-strengths-kept = Lo que ya tenías como fuerte sigue al lado. Para nombrar solo algunas, da dos o tres en `fuerza`, `fuerza_2` y `fuerza_3`.
coach-updated = Tu perfil está al día.
coach-released = { $count ->
    [one] Una oferta abierta ya no cabe en lo que tomas y se retira; se busca a la siguiente persona.
   *[other] { $count } ofertas abiertas ya no caben en lo que tomas y se retiran; se busca a las siguientes personas.
}
coach-paused = No se te ofrecen comunidades nuevas hasta que uses `/acompañante reanudar`. { $count ->
    [0] No había ninguna oferta abierta.
    [one] La oferta que estaba abierta se retira; se busca a la siguiente persona.
   *[other] Las { $count } ofertas que estaban abiertas se retiran; se busca a las siguientes personas.
} Tus acompañamientos siguen.
coach-resumed = Ya se te pueden ofrecer comunidades otra vez. Gracias por volver.
coach-not-paused = No estabas en pausa: se te pueden ofrecer comunidades como antes.
coach-places = Lugares
coach-places-taken = { $taken } de { $capacity } lugares ocupados
coach-home = Vive en
coach-home-state = { $state }
coach-states = Atiende
coach-strengths = Fuerte en
coach-levels = Niveles
coach-settings = Entornos
coach-languages = Idiomas
coach-timezone = Zona
coach-years = Años de experiencia
coach-standing = Cómo está
coach-is-ready = Se le pueden ofrecer comunidades
coach-is-full = Todos los lugares están ocupados: no se le ofrecen comunidades hasta que haya uno libre
coach-is-paused = En pausa: no se le ofrecen comunidades nuevas
coach-is-gone = Ya no es acompañante aquí
caseload-title = { $coach }: { $taken } de { $capacity } lugares ocupados
caseload-empty = Aún no se ofreció nada.
case-line = **{ $match }** { $name } ({ $community }) · { $state } · { $at }
case-offered = **{ $match }** { $name } ({ $community }) · { $state }, hasta { $at }
case-asked = **{ $match }** { $name } ({ $community }) · { $state }, espera la respuesta a una pregunta
conflict-recorded = Anotado: **{ $community }** no se ofrece a { $coach }. Solo lo ve quien coordina. `/acompañante conflicto` con `quitar:True` lo retira.
conflict-in-pair = El acompañamiento está en marcha: sigue hasta que quien coordina, que lo lee, decida con ustedes.
conflict-removed = Retirado: **{ $community }** se puede ofrecer otra vez a { $coach }.
conflict-none = No hay anotado ningún conflicto suyo con **{ $community }**, así que no hay nada que retirar. `/comunidad ver` muestra los que hay.
conflict-none-yours = Sobre **{ $community }** no hay anotado nada que tú puedas retirar. Quien coordina puede retirar cualquier conflicto; pídeselo.

coaching-not-coordinator = Para esto hace falta el rol Coordinator. Pídelo a quien coordina.
match-unknown = No hay aquí un acompañamiento así que puedas leer. `/acompañante carga` muestra los tuyos; quienes coordinan encuentran los que están abiertos en `/emparejar estado`.
match-number-not-understood = “{ $typed }” no es un número de acompañamiento. Escríbelo como M-9, o elige una de las sugerencias.
match-state-offered = Ofrecido
match-state-accepted = En marcha
match-state-declined = No aceptado
match-state-expired = Terminó sin respuesta
match-state-withdrawn = Retirado
match-state-ended = Terminado
match-cause-paused = quien acompaña no toma comunidades nuevas por ahora
match-cause-capacity = quien acompaña toma menos comunidades que antes
match-cause-left = quien acompaña se fue o ya no es acompañante
match-cause-overridden = quien coordina eligió a otra persona
match-cause-closed = la comunidad ya no busca acompañante
match-cause-conflict = se anotó un conflicto de interés
match-cause-changed = la comunidad cambió y ya no encaja

suggest-title = Acompañantes para { $community } { $name }
suggest-nobody = Nadie está libre ahora. Abajo se dice por qué; `/acompañante inscribir` y `/acompañante reanudar` traen a más personas.
suggest-offered = Está ofrecida a { $coach } como **{ $match }**, hasta { $until }. Abajo se ve cómo encaja cada quien; `/emparejar decidir` reemplaza la oferta.
suggest-offered-asked = Está ofrecida a { $coach } como **{ $match }**, hasta que su pregunta tenga respuesta. Abajo se ve cómo encaja cada quien; `/emparejar decidir` reemplaza la oferta.
suggest-has-coach = La acompaña { $coach }: **{ $match }**. Abajo se ve cómo encaja cada quien; `/emparejar terminar` termina el acompañamiento.
suggest-coach = { $place }. { $coach } · { $points } puntos
suggest-coach-has-it = { $place }. { $coach } (ya la tiene) · { $points } puntos
suggest-ruled-out = Quedan fuera ({ $total })
suggest-ruled-out-line = { $coach }: { $why }
part-practices = prácticas { $points }
part-place = lugar { $points }
part-language = idioma { $points }
part-level = nivel { $points }
part-experience = experiencia { $points }
part-setting = entorno { $points }
part-kept = en el borrador anterior { $points }
part-halved = { $part } (la mitad, porque no se dijo)
points-sum = { $parts }
    Menos { $load } por los lugares ocupados: **{ $fit }**
reason-strong-in = Fuerte en: { $practice }
reason-home-state = Atiende { $state } y vive allí
reason-serves-state = Atiende { $state }
reason-same-zone = Vive a la misma hora
reason-near-zone = Vive a una hora de diferencia como máximo
reason-speaks = Trabaja en { $language }
reason-knows-level = Conoce este nivel: { $level }
reason-knows-setting = Conoce este entorno: { $setting }
reason-years = { $years ->
    [one] Un año de experiencia
   *[other] { $years } años de experiencia
}
reason-last-draft = Estaba en el último borrador
obstacle-paused = no toma comunidades nuevas por ahora
obstacle-conflict = un conflicto de interés
obstacle-conflict-why = un conflicto de interés (“{ $reason }”)
obstacle-own-community = es su propia comunidad, de la que es contacto
obstacle-before = no la aceptó, no respondió o ya la acompañó
obstacle-language = no trabaja en el idioma que se exige
obstacle-out-of-reach = demasiado lejos
obstacle-full = todos sus lugares están ocupados

offer-made = **{ $match }**: { $name } ({ $community }) se ofrece a { $coach }, que puede responder hasta { $until }. Si no responde, se busca por sí sola a la siguiente persona.
override-made = **{ $match }**: { $name } ({ $community }) se ofrece a { $coach } por decisión tuya, hasta { $until }. El motivo queda guardado.
override-same-coach = Ya se le ofreció. Espera la respuesta, o elige a otra persona.
offer-open-already = Esta comunidad ya tiene una oferta abierta o acompañante. `/comunidad ver` dice cuál; `/emparejar decidir` reemplaza una oferta.
offer-contact-missing = **{ $community }** no tiene contacto ahora mismo, así que quien acompañe no tendría con quién hablar. Nombra uno con `/comunidad editar` y luego ofrécela.
offer-coach-paused = { $coach } no toma comunidades nuevas por ahora. Elige a otra persona.
offer-coach-conflict = Entre las dos partes hay un conflicto de interés anotado. Elige a otra persona.
offer-coach-declined = { $coach } no aceptó esta comunidad, no respondió o ya la acompañó. Elige a otra persona.
offer-coach-language = { $coach } no trabaja en el idioma que esta comunidad exige. Elige a otra persona, o decide con `/emparejar decidir`.
offer-coach-out-of-reach = { $coach } está demasiado lejos según las reglas de este servidor. Elige a otra persona, o decide con `/emparejar decidir`.
offer-coach-full = Todos los lugares de { $coach } están ocupados. Elige a otra persona, o espera a que haya uno libre.
offer-not-yours = Esta oferta es para otra persona, así que solo ella puede responder.
offer-why-you = Por qué tú
offer-why-chosen = Tienes un lugar libre y quien coordina te eligió.
offer-why-free = Tienes un lugar libre y, de quienes podrían tomarla ahora, te toca decidir primero.
offer-accepted = ¡Gracias! Ahora acompañas a **{ $name }** ({ $community }): **{ $match }**. En un momento se abre un hilo privado con su contacto.
offer-accepted-no-contact = ¡Gracias! Ahora acompañas a **{ $name }** ({ $community }): **{ $match }**. En este momento no se puede contar con su contacto: quienes coordinan nombran a otra persona, y entonces se abre un hilo privado con ella.
offer-declined = No aceptaste **{ $name }** ({ $community }), **{ $match }**. No se te vuelve a ofrecer. Gracias por responder.
offer-asked = Quienes coordinan tienen tu pregunta, y su respuesta te llega aquí. Hasta entonces la oferta no termina; después tienes al menos un día para decidir.
offer-accepted-already = **{ $match }** ya está aceptada. `/acompañante carga` la muestra.
offer-declined-already = A **{ $match }** ya dijiste que no. Si fue un error, díselo a quien coordina: puede encontrarte otra comunidad.
offer-expired = Gracias por volver a **{ $match }**. Su tiempo terminó, así que se buscó a otra persona. Tu lugar está libre para la próxima.
offer-withdrawn = Gracias por volver a **{ $match }**. La oferta se retiró mientras tanto, así que no hay nada que responder. Tu lugar está libre para la próxima.
offer-pair-ended = **{ $match }** terminó mientras tanto, así que ya no hay nada que responder.
question-answered-already = Otra persona fue más rápida: esta pregunta ya tiene respuesta.
check-in-not-yours = Esta pregunta es para otra persona, así que solo ella puede responder.
check-in-pair-ended = **{ $match }** terminó, así que ya no hay nada que responder. Gracias.
checked-in-good = **{ $match }**: va bien. Gracias, da gusto leerlo.
checked-in-deciding = **{ $match }**: aún no se sabe. Gracias. Se te pregunta de nuevo en dos meses.
checked-in-not = **{ $match }**: no encaja. Gracias por decirlo. Quien coordina se pone en contacto contigo.
match-no-pair = **{ $match }** no está en marcha, así que no hay nada que terminar.
match-ended-already = **{ $match }** ya terminó.
match-ended = El acompañamiento terminó, y lo que aprendiste está guardado. Gracias.
match-ended-waits = El acompañamiento terminó, y lo que aprendiste está guardado. Gracias. La comunidad vuelve a esperar acompañante; `/comunidad cerrar` si no lo necesita.
match-ended-waits-contact = El acompañamiento terminó, y lo que aprendiste está guardado. Gracias. La comunidad vuelve a esperar acompañante; su contacto lo lee, y puede cerrarla si no lo necesita.
match-ended-story = ¿Lo cuentas como historia? Pulsa lo que más se movió.
match-story-not-yours = Solo quien terminó un acompañamiento puede contar su historia desde aquí. `/historia registrar` empieza otra.
match-story-title = Acompañamiento para { $name }

told-offer = Una oferta para ti: **{ $match }**, acompañar a **{ $name }** ({ $community }). Responde por favor hasta { $until }.
told-nudge = Un recordatorio: **{ $match }**, acompañar a **{ $name }** ({ $community }), espera tu respuesta hasta { $until }. Después se busca a otra persona.
told-offer-expired = El tiempo de **{ $match }** terminó, así que se busca a otra persona para **{ $name }** ({ $community }). No pasa nada: tu lugar está libre para la próxima.
told-offer-closed = **{ $match }** se retira: **{ $name }** ({ $community }) ya no busca acompañante. Tu lugar está libre para la próxima.
told-offer-capacity = **{ $match }** se retira: **{ $name }** ({ $community }) ya no cabe en lo que tomas, así que se busca a otra persona.
told-offer-withdrawn = **{ $match }**, acompañar a **{ $name }** ({ $community }), se retira, así que ya no hay nada que responder. Tu lugar está libre para la próxima.
told-answered = Quienes coordinan respondieron tu pregunta sobre **{ $match }**, **{ $name }** ({ $community }). Responde por favor la oferta hasta { $until }.
    { $question }
    { $answer }
told-answered-pair = Quienes coordinan respondieron tu pregunta sobre **{ $match }**, **{ $name }** ({ $community }), que ya acompañas.
    { $question }
    { $answer }
told-answered-over = Quienes coordinan respondieron tu pregunta sobre **{ $match }**, **{ $name }** ({ $community }). La oferta ya terminó, así que no queda nada que decidir.
    { $question }
    { $answer }
told-introduced-coach = Tú y { $contact }, de **{ $name }** ({ $community }), empiezan a trabajar: **{ $match }**. { $thread } es solo de ustedes; saluda allí.
told-introduced-contact = **{ $name }** ({ $community }) tiene acompañante: { $coach }, **{ $match }**. { $thread } es solo de ustedes; saluda allí.
told-relieved = Ya no eres el contacto de **{ $name }** ({ $community }): ahora es { $contact }, y el hilo de **{ $match }** se cerró para ti. Gracias por haber estado. Si hay un error, pregunta a quien coordina.
told-check-in-coach = ¿Cómo va con **{ $name }** ({ $community }), **{ $match }**? Solo quien coordina ve tu respuesta.
told-check-in-contact = ¿Cómo va con { $coach }, que acompaña a **{ $name }** ({ $community }), **{ $match }**? Solo quien coordina ve tu respuesta.
told-ended-coach = El acompañamiento **{ $match }** con **{ $name }** ({ $community }) terminó. Lo que se aprendió:
    { $reflection }
told-ended-contact = El acompañamiento **{ $match }** de **{ $name }** ({ $community }) con { $coach } terminó. Lo que se aprendió:
    { $reflection }
told-ended-contact-waits = El acompañamiento **{ $match }** de **{ $name }** ({ $community }) con { $coach } terminó. Vuelve a esperar acompañante; si no lo necesita, `/comunidad cerrar` la cierra. Lo que se aprendió:
    { $reflection }
told-closed = **{ $name }** ({ $community }) ya no busca acompañante: se cerró. Su acompañamiento **{ $match }** sigue igual; `/emparejar terminar` lo termina cuando llegue el momento.
thread-hello = { $to_coach } y { $to_contact }, les damos la bienvenida. Esto es **{ $match }**: { $coach } acompaña a **{ $name }** ({ $community }). Aquí solo están ustedes dos.
    Un buen comienzo: qué espera cada quien, cuándo se ven por primera vez y cómo sería un buen año.
    A los 30 días se les pregunta cómo va. `/emparejar terminar` termina el acompañamiento cuando llega su hora.
thread-contact-changed = { $to_coach }, el contacto de **{ $name }** ({ $community }) ahora es { $to_contact }. Te damos la bienvenida: esto es **{ $match }**, y aquí solo están ustedes dos.
thread-leads-join = Desde ahora { $leads } también leen aquí: cuidan de todas las personas en este servidor, y ya no son solo ustedes dos en este hilo.
desk-next-best = **{ $match }**: { $name } ({ $community }) se ofrece a { $coach }, la siguiente persona, hasta { $until }.
desk-round = Se envió una ronda: { $count ->
    [one] una oferta va
   *[other] { $count } ofertas van
} en camino a quienes acompañan. `/emparejar estado` las muestra.
desk-offered = **{ $match }**: { $name } ({ $community }) se ofrece a { $coach } por decisión de { $who }, hasta { $until }.
desk-override = **{ $match }**: { $who } decidió con `/emparejar decidir` que { $name } ({ $community }) se ofrece a { $coach }, hasta { $until }.
    { $reason }
desk-override-replaces = **{ $match }**: { $who } decidió con `/emparejar decidir` que { $name } ({ $community }) se ofrece a { $coach }, hasta { $until }. Por eso se retira la oferta **{ $before }** a { $other }.
    { $reason }
desk-accepted = **{ $match }**: { $coach } aceptó a { $name } ({ $community }). Contacto: { $contact }.
desk-accepted-no-contact = **{ $match }**: { $coach } aceptó { $name } ({ $community }). Hace falta otro contacto antes de empezar: `/comunidad editar` lo nombra.
desk-declined = **{ $match }**: { $coach } no aceptó a { $name } ({ $community }).
    { $reason }
desk-expired = **{ $match }**: { $coach } no respondió a tiempo sobre { $name } ({ $community }).
desk-released = **{ $match }**: la oferta de { $name } ({ $community }) a { $coach } se retira, porque { $cause }. Se busca a la siguiente persona.
desk-asked = **{ $match }**: { $coach } pregunta por { $name } ({ $community }). La oferta espera tu respuesta: no termina antes.
    { $question }
desk-unanswered = **{ $match }**: el tiempo para responder sobre { $name } ({ $community }) terminó, y lo que { $coach } preguntó aún no tiene respuesta. La oferta sigue esperando tu respuesta, y un día más; `/emparejar decidir` la ofrece a otra persona.
    { $question }
desk-answered = **{ $match }**: { $coach } preguntó por { $name } ({ $community }).
    { $question }
    { $who } respondió, y quien acompaña recibe la respuesta:
    { $answer }
desk-answered-over = **{ $match }**: { $coach } preguntó por { $name } ({ $community }).
    { $question }
    { $who } respondió, y quien acompaña recibe la respuesta. La oferta ya no estaba abierta:
    { $answer }
desk-nobody-left = **{ $community }** { $name }: no queda nadie a quien ofrecerla. `/emparejar sugerir` dice quién queda fuera y por qué.
desk-contact-missing = **{ $community }** { $name } necesita otro contacto: `/comunidad editar` lo nombra. Hasta entonces no se ofrece a nadie.
desk-not-a-fit = **{ $match }**: { $who } dice que { $coach } y { $name } ({ $community }) no encajan. Habla por favor con las dos partes.
desk-ended = **{ $match }**: el acompañamiento de { $coach } y { $name } ({ $community }) terminó.
    { $reflection }
desk-ended-waits = **{ $match }**: el acompañamiento de { $coach } y { $name } ({ $community }) terminó. La comunidad vuelve a esperar acompañante.
    { $reflection }
desk-left = **{ $match }**: ya no se puede contar con { $who } para acompañar ni como contacto. { $coach } y { $name } ({ $community }) necesitan a una persona; `/comunidad editar` nombra otro contacto, `/emparejar terminar` termina un acompañamiento.
desk-request-waits = **{ $request }**: alguien pidió unirse a **{ $network }** { $since } y aún no tiene respuesta. Si quien la dirige no decide, puede hacerlo quien coordina: `/red solicitudes`.
desk-lead-missing = Algo espera en #safeguarding, y no conozco a nadie con el rol Safeguarding Lead: quizá nadie lo lea. Pide a quien administra que dé el rol a alguien, y que esa persona use `/red solicitudes` una vez, para que yo la conozca.
desk-conflict-in-pair = **{ $match }**: se anotó un conflicto de interés entre { $coach } y { $name } ({ $community }), cuyo acompañamiento ya está en marcha. Decide por favor si sigue.
alert-offer = avisar a alguien de una oferta de acompañamiento
alert-paired = abrir el hilo privado de un acompañamiento
alert-pair = avisar a alguien de su acompañamiento

help-coach = Acompañantes
help-example-community-add = Ejemplo: `/comunidad añadir nombre:Riverside estado:OH entorno:Rural etapa:Emergiendo necesidad:"Una cultura de pertenencia, seguridad y cuidado" contacto:@Grace`
help-example-community-list = Ejemplo: `/comunidad lista`
help-example-community-show = Ejemplo: `/comunidad ver comunidad:C-3`
help-example-community-edit = Ejemplo: `/comunidad editar comunidad:C-3 nivel:Secundaria`
help-example-community-close = Ejemplo: `/comunidad cerrar comunidad:C-3`
help-example-coach-enroll = Ejemplo: `/acompañante inscribir cupo:2 estados:OH, MI fuerza:"Participación activa de estudiantes y familias" años:8`
help-example-coach-profile = Ejemplo: `/acompañante perfil`
help-example-coach-pause = Ejemplo: `/acompañante pausar`
help-example-coach-resume = Ejemplo: `/acompañante reanudar`
help-example-coach-caseload = Ejemplo: `/acompañante carga`
help-example-coach-conflict = Ejemplo: `/acompañante conflicto comunidad:C-3 motivo:"Mi hermana es su directora"`
help-example-match-suggest = Ejemplo: `/emparejar sugerir comunidad:C-3`
help-example-match-override = Ejemplo: `/emparejar decidir comunidad:C-3 acompañante:@Frank motivo:"Conocen el trabajo de la otra persona"`
help-example-match-end = Ejemplo: `/emparejar terminar emparejamiento:M-9`
button-send-offers = Enviar ofertas
button-discard = Descartar
match-origin-suggested = Quien coordina eligió entre las mejores personas libres.
match-origin-round = Una ronda dio a cada comunidad que esperaba lo mejor que podía tener.
match-origin-next-best = La persona anterior dijo que no o no respondió, así que se ofreció por sí sola a la siguiente.
match-origin-override = Eligió quien coordina, digan lo que digan los puntos.
round-state-draft = Borrador
round-state-sent = Enviada
round-state-discarded = Descartada
round-title = Esto es un borrador: aún no se avisó a nadie. El archivo lo tiene todo.
round-moved = Algo cambió desde que se hizo el borrador, así que no se envió nada. Este es un borrador nuevo; lo distinto está abajo. Léelo y luego envíalo.
round-heading = Una ronda: { $matched } de { $total } comunidades tienen acompañante
round-pairs = Acompañamientos ({ $total })
round-pair = **{ $community }** { $name } → { $coach } · { $points }{ $load ->
    [0] {""}
   *[other] { " " }(carga −{ $load })
}
round-missing = Sin acompañante ({ $total })
round-missing-line = **{ $community }** { $name }: { $why }
round-changes = Distinto del último borrador ({ $total })
round-change = **{ $community }** { $name }: { $before } → { $now }
round-more = … y { $count } más, en el archivo
round-nobody = nadie
round-nobody-waits = Ninguna comunidad espera acompañante sin oferta. `/comunidad añadir` añade una.
round-made-meanwhile = Otra persona hizo un borrador en este mismo momento. Usa `/emparejar ronda` otra vez para ver cómo está.
round-too-large = Es más de lo que cabe en una ronda. Cierra comunidades que ya no buscan acompañante y vuelve a intentarlo.
round-unknown = No hay aquí una ronda así. `/emparejar ronda` hace una.
round-sent = { $count ->
    [one] Una oferta va en camino.
   *[other] { $count } ofertas van en camino.
} `/emparejar estado` muestra las respuestas.
round-sent-already = Esta ronda ya se envió. `/emparejar estado` muestra las respuestas.
round-discarded = El borrador se descartó. No se avisó a nadie.
round-discarded-already = Este borrador está descartado, o uno nuevo tomó su lugar. `/emparejar ronda` hace otro.
outcome-nobody = todas las personas quedan fuera
outcome-full = nadie a quien se le pueda ofrecer tiene un lugar libre
outcome-lost = quienes podrían hacen falta en { $communities }
outcome-lost-by-order = empate con { $communities }; decidió el orden de estados y números
outcome-lost-to-longer = quienes podrían hacen falta en { $communities }, que van primero
round-file-pairs = Acompañamientos
round-file-missing = Sin acompañante
round-file-about = Sobre esta ronda
round-file-community = Número
round-file-name = Comunidad
round-file-coach = Acompañante
round-file-match = Acompañamiento
round-file-points = Puntos
round-file-practices = Prácticas
round-file-place = Lugar
round-file-language = Idioma
round-file-level = Nivel
round-file-experience = Experiencia
round-file-setting = Entorno
round-file-kept = Último borrador
round-file-load = Carga
round-file-why = Por qué
round-file-why-not = Por qué no
round-file-ruled-out = Quedan fuera
round-file-made = Hecha el
round-file-state = Estado
round-file-solver = Método
round-file-input = Huella de lo que se miró
round-file-weights = Pesos
explain-title = { $match }: por qué { $coach } para { $name } ({ $community })
explain-decided-by = Decisión de { $who }.
explain-after-declined = La persona anterior no aceptó, así que se ofreció por sí sola a la siguiente.
explain-after-expired = La persona anterior no respondió a tiempo, así que se ofreció por sí sola a la siguiente.
explain-after-paused = La persona anterior no toma comunidades nuevas por ahora, así que se ofreció por sí sola a la siguiente.
explain-after-capacity = La persona anterior toma menos comunidades que antes, así que se ofreció por sí sola a la siguiente.
explain-after-left = Con la persona anterior ya no se puede contar, así que se ofreció por sí sola a la siguiente.
explain-after-withdrawn = La oferta anterior se retiró, así que se ofreció por sí sola a la siguiente persona.
explain-stands-since = **{ $state }**, desde { $at }.
explain-stands-until = **{ $state }**, hasta { $at }.
explain-stands-asked = **{ $state }**, desde { $at }; espera la respuesta a una pregunta de quien acompaña.
explain-stands-cause = Por qué: { $cause }.
explain-goes = Cómo va, según dijeron (solo lo lee quien coordina)
explain-goes-line = { $who }: { $answer }, { $at }
explain-for-it = Qué habló a favor
explain-nothing-special = Nada en particular, aparte de un lugar libre.
explain-points = Puntos
explain-otherwise = Qué lo habría cambiado
explain-place = { $place ->
    [1] En primer lugar entre quienes estaban libres.
   *[other] En el lugar { $place } entre quienes estaban libres.
}
explain-nobody-else = No se le podía ofrecer a nadie más.
explain-runner-up = { $coach } venía después, { $points } puntos detrás ({ $score } puntos, menos { $load } por los lugares ocupados): eso lo habría cambiado.
explain-as-good = { $coach } encajaba igual de bien ({ $score } puntos, menos { $load } por los lugares ocupados). Entre iguales va primero la cuenta de Discord más antigua, y nada más.
explain-as-good-chosen = { $coach } encajaba igual de bien ({ $score } puntos, menos { $load } por los lugares ocupados); eligió quien coordina.
explain-better = { $coach } tenía { $points } puntos más ({ $score } puntos, menos { $load } por los lugares ocupados): quien coordina eligió distinto.
explain-beside-less = Aquí sigue { $coach } con { $score } puntos, menos { $load } por los lugares ocupados: { $points } puntos menos.
explain-beside-same = Aquí sigue { $coach } con { $score } puntos, menos { $load } por los lugares ocupados: los mismos.
explain-beside-more = Aquí sigue { $coach } con { $score } puntos, menos { $load } por los lugares ocupados: { $points } puntos más.
explain-places-given = La ronda da todos sus lugares a { $communities }.
explain-instead-points = Con esa persona, toda la ronda tendría { $points ->
    [one] un punto
   *[other] { $points } puntos
} menos, y { $changes ->
    [one] un acompañamiento sería otro
   *[other] { $changes } acompañamientos serían otros
}. Con más que eso para este acompañamiento habría cambiado.
explain-instead-same = Con esa persona, toda la ronda sería igual de buena. En un empate decide el orden fijo de una ronda: las comunidades estado por estado, luego por número; las personas por la antigüedad de su cuenta de Discord.
explain-instead-priority = Con esa persona, una comunidad que iba primero no tendría a nadie.
explain-instead-fewer = Con esa persona, { $fewer ->
    [one] una comunidad menos tendría
   *[other] { $fewer } comunidades menos tendrían
} acompañante.
explain-instead-unknown = Qué lo habría cambiado solo lo diría la ronda entera, y es demasiado grande para resolverla otra vez aquí.
explain-ruled-out = { $count ->
    [0] Nadie quedó fuera.
    [one] Una persona quedó fuera.
   *[other] { $count } personas quedaron fuera.
}
explain-kept = Guardado con ello
explain-kept-at = Como estaba todo el { $at }; método { $solver }
explain-input = Huella { $hash }
status-title = Cómo va el emparejamiento
status-counts = { $waiting } esperan sin oferta · { $offered } ofrecidas · { $pairs ->
        [one] 1 acompañamiento
       *[other] { $pairs } acompañamientos
    }
    { $coaches ->
        [one] 1 acompañante
       *[other] { $coaches } acompañantes
    } con { $free ->
        [one] 1 lugar libre
       *[other] { $free } lugares libres
    } · { $paused } en pausa
status-offers = Ofertas abiertas, primero las que terminan antes
status-offer = **{ $match }** { $name } ({ $community }) → { $coach }, termina { $until }
status-offer-asked = **{ $match }** { $name } ({ $community }) → { $coach }, cuya pregunta espera respuesta
status-longest = Las que más esperan sin oferta
status-waiting = **{ $community }** { $name }, desde { $since }
status-more = … y { $count } más
equity-title = Días que las comunidades esperan acompañante
equity-about = En el medio de cada grupo, y cuántas no tienen acompañante. Los grupos de menos de { $smallest } no se muestran, para que nadie sea reconocible.
equity-state = Por estado
equity-setting = Por entorno
equity-level = Por nivel
equity-language = Por idioma
equity-stage = Por etapa
equity-figures = { $days } días · { $percent } % sin acompañante · { $communities } comunidades
equity-hidden = { $count ->
    [one] Un grupo es demasiado pequeño para mostrarlo.
   *[other] { $count } grupos no se muestran, porque alguno es demasiado pequeño.
}
equity-nothing = Aún no hay nada que comparar.
weights-title = Qué cuenta cuánto
weights-ask = Qué cambiaría
weights-applied = Desde ahora cuenta así. Lo ofrecido queda; por un borrador que haya se pregunta otra vez.
weights-kept = Todo cuenta como antes.
weight-line = { $weight }: **{ $points }** (normalmente { $usual })
weight-reach = Qué tan lejos puede estar quien acompaña: **{ $reach }**
weight-to-be = { $weight }: **{ $points }**
weight-preview = { $waiting ->
    [0] Ahora no espera ninguna comunidad, así que ahora no cambiaría nada.
   *[other] De { $waiting } que esperan, { $before } tendrían acompañante como está, y { $after } entonces; para { $changes } sería otra persona.
}
weight-too-much = Es más de lo que esto puede valer: el máximo es { $most }.
weight-one-thing = Cambia una cosa a la vez: `peso` junto con `puntos`, o `alcance` solo.
weight-practices = Prácticas
weight-home-state = Vive en el estado
weight-serves-state = Atiende el estado
weight-same-zone = Misma zona
weight-near-zone = A una hora
weight-language = Idioma
weight-level = Nivel
weight-year = Cada año de experiencia
weight-experience = Experiencia como máximo
weight-setting = Entorno
weight-kept = Estaba en el último borrador
weight-load = Carga
weight-month = Cada mes de espera
reach-anywhere = En cualquier lugar
reach-near-zone = Estados que atiende, o a una hora
reach-served-states = Estados que atiende
help-example-match-round = Ejemplo: `/emparejar ronda`
help-example-match-status = Ejemplo: `/emparejar estado`
help-example-match-explain = Ejemplo: `/emparejar explicar emparejamiento:M-9`
help-example-match-equity = Ejemplo: `/emparejar equidad`
help-example-match-weights = Ejemplo: `/emparejar pesos peso:Carga puntos:300`

### What people are told

told-story-published = Tu historia **{ $story }** “{ $title }” está publicada en { $channel }. Gracias por contarla.
told-story-returned = Tu historia **{ $story }** “{ $title }” volvió con una nota. `/historia editar` la abre como la dejaste.
told-story-declined = Tu historia **{ $story }** “{ $title }” no se va a publicar tal como está. Si la cambias con `/historia editar`, se lee de nuevo.
told-story-taken-down = Tu historia **{ $story }** “{ $title }” se quitó porque su autorización terminó. Se quita toda copia publicada. Con una autorización nueva, quien revisa puede publicarla otra vez.
told-story-revoked = Tu historia **{ $story }** “{ $title }” se quitó porque su autorización se revocó. Se quita toda copia publicada. Tus palabras siguen guardadas: con una autorización nueva, quien revisa puede publicarla otra vez.
told-story-needs-release = Tu historia **{ $story }** “{ $title }” se quitó porque dijiste que en ella se puede identificar a jóvenes. Se quita toda copia publicada. Con la autorización de una persona tutora, quien revisa puede publicarla otra vez.
told-story-withdrawn = Una persona coordinadora retiró tu historia **{ $story }** “{ $title }”. Se quita toda copia publicada.
told-exchange-promoted = { $count ->
    [one] Se liberó un lugar y es tuyo: vas a **{ $exchange }** “{ $theme }”, { $at }. Si al final no puedes, deja el lugar a quien sigue.
   *[other] Se liberaron lugares y son tuyos: vas a **{ $exchange }** “{ $theme }” en { $count } fechas, la primera { $at }. `/intercambio ver intercambio:{ $exchange }` tiene los botones de cada fecha, por si no puedes.
}
told-exchange-altered = **{ $exchange }** “{ $theme }”, { $at }, cambió:
told-exchange-altered-following = **{ $exchange }** “{ $theme }” cambió a partir del { $at }{ $count ->
    [one] :
   *[other] , en { $count } de tus fechas:
}
told-exchange-altered-all = **{ $exchange }** “{ $theme }” cambió en todas las fechas que faltan, { $count ->
    [one] también en la tuya del { $at }:
   *[other] también en { $count } de tus fechas, la primera el { $at }:
}
told-exchange-cancelled = **{ $exchange }** “{ $theme }”, { $at }, está cancelado{ $count ->
    [one] .
   *[other] , junto con otras de tus fechas, { $count } en total.
}
altered-starts = Comienzo: { $new } (antes { $old })
altered-others = Tus otras fechas también se movieron: `/intercambio ver intercambio:{ $exchange }` y **Siguiente** muestran cada una.
altered-duration = Dura: { $new } minutos (antes { $old })
altered-theme = Tema: { $new } (antes { $old })
altered-place = Dónde: { $new } (antes { $old })
altered-format = Formato: { $new } (antes { $old })
altered-seats = { $count ->
    [one] Estabas en la lista de espera: ahora tienes un lugar.
   *[other] Estabas en la lista de espera: ahora tienes lugar en { $count } fechas.
}
altered-cannot = Respondiste que no puedes, y así queda. { $count ->
    [one] ¿Te viene bien la nueva hora? Entonces pulsa **Voy** o **Tal vez**.
   *[other] Si te vienen bien las nuevas horas, `/intercambio ver intercambio:{ $exchange }` tiene los botones de cada fecha.
}
altered-protocol = Protocolo: { $new } (antes { $old })
altered-capacity = Cupo: { $new } (antes { $old })
told-file-refused = Sobre tu archivo: { $why }
told-paper-refused = El papel { $name }, que adjuntaste a una autorización, no se pudo guardar: tiene que ser un PDF o una imagen de 10 MB como máximo. La autorización vale sin él. Regístrala de nuevo con el papel en un archivo así, o guárdalo donde estás. No lo publiques en ningún lugar.
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

### After exchanges

button-tell-how = Contar cómo fue
button-not-yet = Todavía no
button-make-story = Hacer una historia
button-change-answer = Cambiar la respuesta
button-write-story = Escribir la historia
button-everyone-going = Quienes dijeron Voy
button-young-people = Jóvenes que vinieron
button-write-notes = Escribir las notas

told-exchange-reminder = **{ $exchange }** “{ $theme }” empieza { $left }, { $at } ({ $format }).
told-where = Dónde: { $place }
told-preparation = Lo preparamos en { $thread }.
told-still-maybe = Dijiste tal vez. ¿Vienes?
told-exchange-started = Es hora de **{ $theme }** ({ $exchange }). Comienzo: { $left }.
told-feedback-wanted = ¿Cómo estuvo **{ $exchange }** “{ $theme }”? 1 es poco útil y 5 es muy útil. Tu nombre no se muestra con tu respuesta, y puedes cambiarla cuando quieras.
told-attendance-wanted = **{ $name }** “{ $theme }”, { $at }, terminó. Registra quién vino con `/intercambio asistencia intercambio:{ $name }` (en inglés, `/exchange attendance`) y comparte con la red lo que aprendieron con `/intercambio notas intercambio:{ $name }` (`/exchange notes`).
told-attendance-wanted-desk = **{ $name }** “{ $theme }”, { $at }, terminó, y quien lo organizó ya no está en el servidor. Alguien de coordinación puede registrar quién vino con `/intercambio asistencia intercambio:{ $name }`.
told-commitment-due = Después de **{ $exchange }** “{ $theme }”, { $at }, escribiste qué ibas a probar:
    { $words }
    ¿Cómo fue?
told-host-left = Quien organizaba **{ $exchange }** “{ $theme }” dejó el servidor, así que ahora lo organizas tú. Su próxima fecha es { $at }. Puedes cambiarlo con `/intercambio editar intercambio:{ $exchange }`.
told-cohost-now = Ahora ayudas a organizar **{ $exchange }** “{ $theme }” y puedes hacer lo mismo que quien lo organiza. La próxima fecha es { $at }. `/intercambio editar intercambio:{ $exchange }` lo cambia, `/intercambio cancelar intercambio:{ $exchange }` lo cancela.
told-cohost-no-more = Ya no ayudas a organizar **{ $exchange }** “{ $theme }”. Lo que respondiste sigue igual.
told-host-left-nobody = Quien organizaba **{ $exchange }** “{ $theme }” dejó el servidor, y nadie más lo organiza. Su próxima fecha es { $at }. Quienes coordinan y quien lidera { $network } pueden cambiarlo: la persona que se nombre en `coorganiza` con `/intercambio editar intercambio:{ $exchange }` lo organizará en menos de una hora. `/intercambio cancelar intercambio:{ $exchange }` lo cancela.
told-cohost-left = Quien organizaba contigo **{ $exchange }** “{ $theme }” dejó el servidor. Puedes nombrar a otra persona con `/intercambio editar intercambio:{ $exchange }`.
alert-exchange-reminder = recordar un intercambio a alguien
alert-exchange-started = decir que empieza un intercambio
alert-exchange-feedback = preguntar a alguien qué le pareció un intercambio
alert-exchange-attendance = avisar a quien organizó que puede registrar quién vino
alert-exchange-notes = compartir lo aprendido en un intercambio
alert-exchange-commitment = preguntar a alguien cómo fue lo que probó
alert-exchange-handover = avisar a alguien quién organiza ahora un intercambio

notes-title = Lo que aprendimos: { $theme }
notes-will-try = Lo que vamos a probar
notes-from = Intercambio
notes-from-said = { $at }, escrito por { $author }

form-comment-title = Tu { $rating } ya está guardado. ¿Qué te llevas?
form-useful = Qué fue útil
form-will-try = Qué vas a probar
form-notes-title = Lo que aprendimos
form-learned = Lo que aprendimos
form-how-title = Cómo fue
form-how = Cómo fue, con cifras si puedes
form-count-title = Jóvenes que vinieron
form-count = Cuántas personas jóvenes vinieron

attendance-title = ¿Quién vino?
attendance-of = **{ $exchange }** “{ $theme }”, { $at }
attendance-how = Elige quién vino, página por página, o pulsa **Quienes dijeron Voy** y corrígelo en el menú. Registradas hasta ahora: { $came } de { $named }.
attendance-nobody = No respondió nadie cuyo nombre pueda mostrar aquí.
attendance-unnamed = { $unnamed ->
    [one] Respondió una persona más, cuyo nombre
   *[other] Respondieron { $unnamed } personas más, cuyos nombres
} no puedo mostrar aquí: solo puede verlos quien lidera la Next Generation Coalition, o todavía no las conozco. **Jóvenes que vinieron** registra cuántas vinieron, sin nombres.
attendance-young = Jóvenes que vinieron, según lo anotado: { $young }. A quien además está en la lista no se cuenta dos veces. **Jóvenes que vinieron** corrige el número; con 0 cuentan solo las marcas.
attendance-engaged = **Líderes que participaron: { $engaged }**, contando a todo el equipo de cada quien
exchange-engaged = Líderes que participaron
attendance-rated = { $people ->
    [one] Una persona lo calificó: { $average } de 5
   *[other] { $people } personas lo calificaron: { $average } de 5 en promedio
}
attendance-choose = Quién vino
attendance-team = un equipo de { $seats }
attendance-none-came = Registrado: no vino nadie. Si alguien vino, elige a esa persona en el menú, o di cuántas personas jóvenes vinieron.
attendance-none-held = Todavía no has organizado ningún intercambio que haya empezado. Nombra uno en `intercambio`, o pregunta a quien lo organizó.
attendance-not-yours = Solo registran quién vino quien organizó el intercambio, quien le ayudó, quien lidera su red y quienes coordinan. Pídeselo a una de esas personas.
attendance-cancelled = Este intercambio se canceló, así que no vino nadie. Elige otro en `intercambio`.
attendance-not-begun = Empieza { $at }. A partir de entonces puedes registrar quién vino.
attendance-count-not-understood = Escribe con un número cuántas personas jóvenes vinieron, de 0 a { $most }.

feedback-kept = ¡Gracias! Tu **{ $rating }** de 5 y todo lo que escribiste están guardados. Pulsa un número para cambiarlo cuando quieras.
feedback-kept-will-try = ¡Gracias! Tu **{ $rating }** de 5 y todo lo que escribiste están guardados. En un mes te preguntaré cómo fue. Pulsa un número para cambiarlo cuando quieras.
feedback-kept-beside-others = ¡Gracias! Tu respuesta está guardada. Pulsa un número para cambiarla cuando quieras; si escribiste qué probarás, en un mes te preguntaré cómo fue.
feedback-not-there = Solo califican un intercambio quienes vinieron, o dijeron que irían o quizá irían.
feedback-cancelled = Este intercambio se canceló, así que no hay nada que calificar.
feedback-not-over = Termina { $at }. Vuelve entonces.
feedback-not-rated = Pulsa primero un número del 1 al 5; tus palabras están abajo.
feedback-too-long = Uno de los campos tiene { $length } caracteres; el máximo es { $most }.

notes-shared = ¡Gracias! Lo que aprendieron en **{ $exchange }** se comparte en el canal de la red. **Editar** lo cambia allí.
notes-learned-missing = Escribe lo que aprendieron, en una o dos frases.
notes-too-long = Uno de los campos tiene { $length } caracteres; el máximo es { $most }.
notes-not-there = Solo escriben notas quien organizó el intercambio, quien le ayudó y quienes vinieron. Pide a quien lo organizó que registre que estuviste.
notes-cancelled = Este intercambio se canceló, así que no hay nada que compartir. Elige otro en `intercambio`.
notes-not-begun = Empieza { $at }. A partir de entonces puedes escribir notas.
notes-none-attended = Todavía no has organizado ningún intercambio ni has ido a ninguno que haya empezado. Nombra uno en `intercambio`.

commitment-unknown = Esto es de otra persona, o ya no lo tengo.
commitment-answer-missing = Escribe cómo fue, en una o dos frases.
commitment-answer-too-long = Tu respuesta tiene { $length } caracteres; el máximo es { $most }.
commitment-answered = Después de **{ $exchange }** escribiste qué ibas a probar:
    { $words }
    Cómo fue:
    { $answer }
    Gracias por contarlo. Otras comunidades pueden necesitar justo esto.
commitment-asked-again = Después de **{ $exchange }** escribiste qué ibas a probar:
    { $words }
    Te preguntaré otra vez en un mes.
commitment-not-asked-again = Después de **{ $exchange }** escribiste qué ibas a probar:
    { $words }
    No volveré a preguntar. El botón de abajo se queda, por si hay algo que contar.
commitment-not-answered = Cuenta primero cómo fue; después puede ser una historia.
commitment-story-title = Lo que probamos después de “{ $theme }”
help-example-exchange-attendance = Ejemplo: `/intercambio asistencia intercambio:E-7`
help-example-exchange-notes = Ejemplo: `/intercambio notas intercambio:E-7`
draft-choose = **{ $title }** es un borrador con tus palabras. Elige lo que le falta y pulsa **Escribir la historia**; puedes cambiar cada palabra.

cmd-exchange-attendance = asistencia
    .description = Registrar quién vino a un intercambio; si no nombras uno, al último que organicé
cmd-exchange-attendance-exchange = intercambio
    .description = Qué intercambio, como E-7
cmd-exchange-notes = notas
    .description = Compartir lo que aprendimos con la red; si no nombras uno, en el último al que fui
cmd-exchange-notes-exchange = intercambio
    .description = Qué intercambio, como E-7

### Me

timezone-several = “{ $zone }” tiene varias zonas. Elige una de estas o escribe una ciudad: { $nearest }.
timezone-offset = “{ $zone }” es una distancia de Greenwich y no un lugar, y en la mayoría de los lugares cambia en primavera y en otoño. Escribe una ciudad. Lugares donde ahora es así: { $nearest }.
timezone-unknown = No conozco la zona “{ $zone }”. Escribe una ciudad, por ejemplo Chicago, o elige una de estas: { $nearest }.
me-timezone-set = Tu zona es **{ $zone }**, donde ahora son las { $now }. Las horas que escribas se leen en ella.
me-language-set = Desde ahora te hablo en español.
me-language-automatic = Desde ahora sigo el idioma de tu Discord.
me-notifications-direct-message = Te aviso por mensaje directo; si están cerrados, en un hilo privado en #notices.
me-notifications-thread = Te aviso en un hilo privado en #notices.
me-notifications-only-offers = Te aviso solo de ofertas y parejas de acompañamiento: ni recordatorios de intercambios ni noticias de tus historias. Eso está en `/intercambio lista míos:True` y en `/historia mías`; `/yo avisos` lo cambia de nuevo.

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
setup-settings-goal-date = Meta: fecha límite
setup-settings-goal-date-past = { $date }, que ya pasó. Pon otra con `meta_fecha`.
setup-offer-days-out-of-range = Una oferta puede valer de 1 a 30 días. Da un número entero en `días_de_oferta`.
setup-goal-out-of-range = Una meta es un número entero de 1 a 2 147 483 647.
setup-goal-date-past = El { $date } ya pasó. Escribe un día que esté por venir en `meta_fecha`, como 2030-12-31.
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
help-example-setup-set = Ejemplo: `/configurar ajustar zona:America/Chicago días_de_oferta:5`

### Help

help-title = Lo que puedes hacer aquí
help-more = { $heading } (continuación)
help-everyone = Todas las personas
help-reviewer = Quienes revisan y coordinan
help-lead = Quienes lideran una red y coordinan
help-coordinator = Quienes coordinan
help-administrator = Quienes administran
help-option = **{ $name }** — { $about }
help-option-optional = *{ $name }* (opcional) — { $about }
help-unknown-command = No hay un comando “{ $command }”. Usa `/ayuda` para ver todos.
help-one-of = Escribe uno de estos en `comando` para leer qué pide, con un ejemplo.
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
    {""}**Jóvenes:** nada que permita identificar a una persona menor de 18 años se publica sin la autorización de una persona tutora y el asentimiento de la persona joven. Cuando una autorización termina, toda copia se quita en menos de un minuto. Quién tiene menos de 18 años solo se muestra a las personas de protección: no está en ninguna lista, anuncio, calendario ni exportación. De menores de 13 años no se guarda nada.
    {""}**Permiso:** quien tiene 13–17 entra en la Coalición de la Próxima Generación cuando una persona de protección tiene registrado el permiso de su madre, padre o tutor; el papel mismo queda fuera de Discord, y el permiso se renueva cada año.
    {""}**Acompañamiento:** lo que escribe quien acompaña lo leen quienes coordinan, y la comunidad solo lo que dice una oferta; entre quiénes no debe haber acompañamiento, y por qué, solo lo leen quienes coordinan.
    {""}**¿Te preocupa alguien?** `/red inquietud` llega a las personas de protección y a nadie más; puedes no dar tu nombre, y entonces no se guarda nada de ti.
    {""}**Es tuyo:** `/historia retirar` retira una historia en cualquier momento; `/red salir` termina la pertenencia a una red y borra lo que se guardaba con ella. Para que se borre todo, pídelo a quien administra.
    .title = Privacidad
help-getting-started = **1.** `/yo idioma` y `/yo zona`, si tu Discord dice otra cosa.
    {""}**2.** `/historia registrar` cuenta una historia de éxito. Lo que escribes se guarda antes que nada.
    {""}**3.** Alguien la revisa. Te avisamos lo que decida, por mensaje directo o en un hilo privado.
    {""}**4.** `/historia mías` muestra dónde están tus historias.
    {""}**5.** `/intercambio lista` muestra lo que viene. Pulsa **Voy** debajo de un intercambio y di a quién traes.
    {""}**6.** `/red lista` muestra las catorce redes, y `/red unirse` te lleva a una. `/red inquietud` está para quien se preocupe por la seguridad de alguien.
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
    .description = Para qué red es
cmd-exchange-schedule-duration = duración
    .description = Cuántos minutos dura; 60 si lo dejas vacío
cmd-exchange-schedule-format = formato
    .description = Cómo se reúnen
cmd-exchange-schedule-where = dónde
    .description = Una dirección o un enlace
cmd-exchange-schedule-protocol = protocolo
    .description = Cómo se conduce
cmd-exchange-schedule-capacity = cupo
    .description = Para cuántas personas hay lugar; sin límite si lo dejas vacío
cmd-exchange-schedule-repeat = repetir
    .description = Cada cuánto se hace
cmd-exchange-schedule-until = hasta
    .description = El último día de la serie, como 30 de junio
cmd-exchange-schedule-cohost = coorganiza
    .description = Quien te ayuda a organizar: puede hacer lo mismo que tú
cmd-exchange-schedule-timezone = zona
    .description = La zona horaria en la que escribes, como Chicago o hora del este
cmd-exchange-schedule-reminders = avisos
    .description = Cuánto antes se recuerda: 1 día, 1 hora
cmd-exchange-poll = votación
    .description = Encontrar una fecha: se vota sobre cinco como máximo, y una será el intercambio
cmd-exchange-poll-theme = tema
    .description = De qué trata, 100 caracteres como máximo
cmd-exchange-poll-network = red
    .description = Para qué red es
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
    .description = Cuántos minutos dura; 60 si lo dejas vacío
cmd-exchange-poll-format = formato
    .description = Cómo se reúnen
cmd-exchange-poll-where = dónde
    .description = Una dirección o un enlace
cmd-exchange-poll-protocol = protocolo
    .description = Cómo se conduce
cmd-exchange-poll-timezone = zona
    .description = La zona horaria en la que escribes, como Chicago o hora del este
cmd-exchange-poll-until = hasta
    .description = Hasta cuándo se vota: viernes al mediodía, en 3 días; hasta la primera fecha si lo dejas vacío
cmd-exchange-list = lista
    .description = Ver lo que viene
cmd-exchange-list-network = red
    .description = Solo de esta red
cmd-exchange-list-mine = míos
    .description = Solo los que organizo o a los que respondí Voy o Tal vez
cmd-exchange-show = ver
    .description = Ver un intercambio
cmd-exchange-show-exchange = intercambio
    .description = Su número, como E-7; tomo la próxima fecha
cmd-exchange-calendar = calendario
    .description = Poner los intercambios en mi propio calendario
cmd-exchange-calendar-exchange = intercambio
    .description = Un solo intercambio, como E-7
cmd-exchange-calendar-network = red
    .description = Todos los intercambios de una red a la que perteneces
cmd-exchange-edit = editar
    .description = Cambiar un intercambio: una fecha, esa y las siguientes, o todas
cmd-exchange-edit-exchange = intercambio
    .description = Su número, como E-7; tomo la próxima fecha
cmd-exchange-edit-scope = alcance
    .description = Solo esta fecha si lo dejas vacío
cmd-exchange-edit-theme = tema
    .description = Otro tema
cmd-exchange-edit-when = cuándo
    .description = El nuevo comienzo; las otras fechas del alcance se mueven con él
cmd-exchange-edit-duration = duración
    .description = Cuántos minutos dura
cmd-exchange-edit-format = formato
    .description = Cómo se reúnen
cmd-exchange-edit-where = dónde
    .description = Otra dirección u otro enlace
cmd-exchange-edit-protocol = protocolo
    .description = Cómo se conduce
cmd-exchange-edit-capacity = cupo
    .description = Para cuántas personas hay lugar; 0 para no tener límite
cmd-exchange-edit-cohost = coorganiza
    .description = Quien ayuda a organizar toda la serie; nombra a quien organiza para que no ayude nadie
cmd-exchange-edit-reminders = avisos
    .description = Cuánto antes se recuerda, en toda la serie: 1 día, 1 hora
cmd-exchange-cancel = cancelar
    .description = Cancelar un intercambio: una fecha, esa y las siguientes, o todas
cmd-exchange-cancel-exchange = intercambio
    .description = Su número, como E-7; tomo la próxima fecha
cmd-exchange-cancel-scope = alcance
    .description = Solo esta fecha si lo dejas vacío
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
choice-monthly-on-this-weekday = Cada mes, el mismo día de la semana (p. ej., el 2.º jueves)
cmd-community = comunidad
    .description = Comunidades que buscan acompañante
cmd-community-add = añadir
    .description = Añadir una comunidad que busca acompañante
cmd-community-add-name = nombre
    .description = Cómo se llama
cmd-community-add-state = estado
    .description = Su estado, como OH
cmd-community-add-setting = entorno
    .description = Dónde vive
cmd-community-add-stage = etapa
    .description = Hasta dónde ha llegado
cmd-community-add-need = necesidad
    .description = Lo que más necesita
cmd-community-add-contact = contacto
    .description = Con quién se habla allí
cmd-community-add-need-2 = necesidad_2
    .description = Lo que necesita después
cmd-community-add-need-3 = necesidad_3
    .description = Lo que necesita luego
cmd-community-add-level = nivel
    .description = El nivel en que trabaja
cmd-community-add-language = idioma
    .description = El idioma en que trabaja
cmd-community-add-language-required = idioma_exigido
    .description = Si quien acompaña debe hablar ese idioma
cmd-community-add-start = inicio
    .description = Cuándo quiere empezar, como 2027-01-15 o en 2 semanas
cmd-community-add-notes = notas
    .description = Qué más conviene saber
cmd-community-add-priority = prioridad
    .description = Para quienes coordinan: antes o después de otras que esperan igual
cmd-community-list = lista
    .description = Las comunidades que puedo leer, primero las que más esperan
cmd-community-show = ver
    .description = Ver una comunidad
cmd-community-show-community = comunidad
    .description = Su número, como C-3
cmd-community-edit = editar
    .description = Cambiar lo que se dice de una comunidad; sin opciones se abre un formulario
cmd-community-edit-community = comunidad
    .description = Su número, como C-3
cmd-community-edit-name = nombre
    .description = Cómo se llama
cmd-community-edit-state = estado
    .description = Su estado, como OH
cmd-community-edit-setting = entorno
    .description = Dónde vive
cmd-community-edit-stage = etapa
    .description = Hasta dónde ha llegado
cmd-community-edit-need = necesidad
    .description = Lo que más necesita
cmd-community-edit-need-2 = necesidad_2
    .description = Lo que necesita después
cmd-community-edit-need-3 = necesidad_3
    .description = Lo que necesita luego
cmd-community-edit-contact = contacto
    .description = Con quién se habla allí
cmd-community-edit-level = nivel
    .description = El nivel en que trabaja
cmd-community-edit-language = idioma
    .description = El idioma en que trabaja
cmd-community-edit-language-required = idioma_exigido
    .description = Si quien acompaña debe hablar ese idioma
cmd-community-edit-start = inicio
    .description = Cuándo quiere empezar, como 2027-01-15 o en 2 semanas
cmd-community-edit-notes = notas
    .description = Qué más conviene saber
cmd-community-edit-priority = prioridad
    .description = Para quienes coordinan: antes o después de otras que esperan igual
cmd-community-close = cerrar
    .description = Decir que una comunidad ya no busca acompañante
cmd-community-close-community = comunidad
    .description = Su número, como C-3
cmd-coach = acompañante
    .description = Acompañar comunidades
cmd-coach-enroll = inscribir
    .description = Inscribirme como acompañante, o poner al día mi perfil
cmd-coach-enroll-capacity = cupo
    .description = Cuántas comunidades tomo a la vez
cmd-coach-enroll-states = estados
    .description = Los estados que atiendo, el mío primero, como OH, MI
cmd-coach-enroll-strength = fuerza
    .description = En qué soy fuerte
cmd-coach-enroll-strength-2 = fuerza_2
    .description = En qué más soy fuerte
cmd-coach-enroll-strength-3 = fuerza_3
    .description = Y en qué más
cmd-coach-enroll-levels = niveles
    .description = Los niveles que conozco, con comas
cmd-coach-enroll-settings = entornos
    .description = Los entornos que conozco, con comas
cmd-coach-enroll-languages = idiomas
    .description = Los idiomas en que trabajo, con comas
cmd-coach-enroll-timezone = zona
    .description = Mi zona, si no es la de mi estado
cmd-coach-enroll-years = años
    .description = Años de experiencia
cmd-coach-enroll-bio = sobre_mí
    .description = Qué más conviene saber de mí
cmd-coach-profile = perfil
    .description = Ver mi perfil de acompañante y cambiarlo
cmd-coach-profile-coach = acompañante
    .description = De quién, para quienes coordinan; si no, el mío
cmd-coach-pause = pausar
    .description = No tomar comunidades nuevas por ahora; las ofertas abiertas se retiran
cmd-coach-resume = reanudar
    .description = Volver a tomar comunidades nuevas
cmd-coach-caseload = carga
    .description = Mis ofertas y acompañamientos, y los que hubo
cmd-coach-caseload-coach = acompañante
    .description = De quién, para quienes coordinan; si no, la mía
cmd-coach-conflict = conflicto
    .description = Decir que una comunidad no se debe ofrecer, a mí o a otra persona; o retirarlo
cmd-coach-conflict-community = comunidad
    .description = Su número, como C-3
cmd-coach-conflict-reason = motivo
    .description = Por qué; solo lo lee quien coordina
cmd-coach-conflict-coach = acompañante
    .description = Quién, para quienes coordinan; si no, yo
cmd-coach-conflict-remove = quitar
    .description = Retirar lo que se anotó antes
cmd-match = emparejar
    .description = Acompañantes y comunidades se encuentran
cmd-match-suggest = sugerir
    .description = Las cinco mejores personas libres para una comunidad, y quién queda fuera
cmd-match-suggest-community = comunidad
    .description = Su número, como C-3
cmd-match-override = decidir
    .description = Ofrecer una comunidad a quien yo elija, diga lo que diga el puntaje
cmd-match-override-community = comunidad
    .description = Su número, como C-3
cmd-match-override-coach = acompañante
    .description = A quién
cmd-match-override-reason = motivo
    .description = Por qué; queda guardado
cmd-match-end = terminar
    .description = Terminar un acompañamiento, con lo que se aprendió
cmd-match-end-match = emparejamiento
    .description = Su número, como M-9
choice-expanded-enriched-learning-opportunities = Oportunidades de aprendizaje ampliadas y enriquecidas
choice-rigorous-community-connected-classroom-instruction = Enseñanza rigurosa y conectada con la comunidad
choice-a-culture-of-belonging-safety-and-care = Una cultura de pertenencia, seguridad y cuidado
choice-integrated-systems-of-support = Sistemas integrados de apoyo
choice-powerful-student-and-family-engagement = Participación activa de estudiantes y familias
choice-collaborative-leadership-shared-power-and-voice = Liderazgo colaborativo, poder y voz compartidos
choice-before-others = Antes que otras
choice-like-others = Como otras
choice-after-others = Después de otras
choice-rural = Rural
choice-suburban = Suburbano
choice-urban = Urbano
choice-tribal = Tribal
choice-exploring = Explorando
choice-emerging = Emergiendo
choice-maturing = Madurando
choice-excelling = Destacando
choice-early-childhood = Primera infancia
choice-elementary = Primaria
choice-middle = Secundaria
choice-high = Preparatoria
choice-district-wide = Todo el distrito
cmd-match-round = ronda
    .description = El mejor reparto de todas las comunidades que esperan, como borrador
cmd-match-status = estado
    .description = Cómo va el emparejamiento: quién espera, qué se ofreció, quién está libre
cmd-match-explain = explicar
    .description = Por qué esta persona, y qué lo habría cambiado
cmd-match-explain-match = emparejamiento
    .description = Su número, como M-9
cmd-match-equity = equidad
    .description = Quién espera cuánto y quién no tiene acompañante: por estado, entorno, nivel, idioma y etapa
cmd-match-weights = pesos
    .description = Qué cuenta cuánto; ver qué cambiaría antes de que cambie
cmd-match-weights-weight = peso
    .description = Qué debe contar más o menos
cmd-match-weights-points = puntos
    .description = Cuántos puntos vale
cmd-match-weights-reach = alcance
    .description = Qué tan lejos de una comunidad puede estar quien acompaña
choice-practices = Prácticas
choice-home-state = Vive en el estado
choice-serves-the-state = Atiende el estado
choice-same-zone = Misma zona
choice-an-hour-apart = A una hora
choice-language = Idioma
choice-level = Nivel
choice-each-year-of-experience = Cada año de experiencia
choice-experience-at-most = Experiencia como máximo
choice-setting = Entorno
choice-stood-in-the-last-draft = Estaba en el último borrador
choice-load = Carga
choice-each-month-of-waiting = Cada mes de espera
choice-anywhere = En cualquier lugar
choice-states-they-serve-or-an-hour-apart = Estados que atiende, o a una hora
choice-states-they-serve = Estados que atiende
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
search-days-reversed = `desde` es posterior a `hasta`. Intercambia los dos días o quita uno.
help-example-story-export = Ejemplo: `/historia exportar formato:Excel desde:2026-01-01 incluir:Todas`
export-made = Aquí { $rows ->
    [one] está una historia
   *[other] están { $rows } historias
}. Cuida el archivo: se queda aunque se retire una historia.
export-not-coordinator = Solo quienes coordinan exportan historias. Pídele la tabla a una de esas personas.
export-nothing = No hay ninguna historia así en esos días. Elige otros días o incluye todas con `incluir:Todas`.
export-nothing-yet = Aún no hay ninguna historia así. `incluir:Todas` toma también las que no están publicadas, y `/historia registrar` cuenta una.
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

### Finding a date for an exchange

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
poll-closes = La votación cierra
poll-is-open = ¿Cuándo te conviene? Pulsa todas las fechas que te sirvan; pulsa otra vez para retirar tu voto. La votación cierra { $at }.
poll-is-closed = La votación cerró { $at }. Ahora quien lidera esta red o alguien de coordinación elige la fecha.
poll-is-past = Todas las fechas pasaron y no se eligió ninguna.
poll-is-decided = **Decidido:** es **{ $exchange }**, { $at }.

poll-posted = Publicado: se vota sobre “{ $theme }” en { $channel }. Te avisaré cuando cierre la votación. Cuando quieras decidir, pulsa allí **Que sea el intercambio**.
poll-posted-unseen = Publicado: se vota sobre “{ $theme }” en { $channel }. Cuando cierre la votación te envío un mensaje donde puedes pulsar **Que sea el intercambio**.
poll-posted-already = Esta votación ya está publicada. `/intercambio votación` empieza otra.
poll-voted = Anotado: { $at } te conviene para “{ $theme }”. Pulsa otra vez para retirar tu voto.
poll-vote-taken-back = Retirado: tu voto por { $at }, “{ $theme }”.
poll-votes = Estas también te convienen:
poll-made = “{ $theme }” es **{ $exchange }**, { $at }. Se anuncia en { $channel }. { $voters ->
    [0] Nadie había votado por esa fecha.
    [one] Una persona votó por ella: cuenta como tal vez y se le pregunta si viene.
   *[other] { $voters } personas votaron por ella: cuentan como tal vez y se les pregunta si vienen.
}
poll-tied = ¿Qué fecha será para “{ $theme }”? Estas tienen los mismos votos.
told-poll-decided = Se eligió la fecha por la que votaste: **{ $exchange }** “{ $theme }”, { $at }. Por ahora cuentas como tal vez. ¿Vienes?
told-poll-closed = Cerró la votación sobre “{ $theme }”:
    { $dates }
    Pulsa **Que sea el intercambio** para tomar la fecha con más votos; si hay varias, eliges tú.
told-poll-past = Cerró la votación sobre “{ $theme }”, y todas las fechas pasaron:
    { $dates }
    No se eligió ninguna. `/intercambio votación` empieza otra.
alert-poll-changed = mostrar una votación como está ahora
alert-poll-decided = avisar a alguien qué fecha se eligió

poll-unknown = Esta votación ya no existe. `/intercambio votación` empieza una nueva.
poll-became = Esto ya está decidido: es **{ $exchange }**, { $at }. Responde debajo de su anuncio.
poll-closed = La votación cerró { $at }, así que tu voto llegó tarde. El intercambio se anuncia en este canal cuando se elija su fecha.
poll-date-passed = { $at } ya pasó, así que no se puede elegir. Elige otra fecha.
poll-dates-passed = Todas las fechas de esta votación pasaron, así que no se puede elegir ninguna. `/intercambio votación` empieza una nueva.
poll-not-yours = La fecha la eligen solo quien lidera { $network } y quienes coordinan. Pídeselo a una de esas personas.
poll-dates-count = Una votación pregunta por { $least } a { $most } fechas. Escribe una por línea.
poll-dates-same = Dos de las fechas son la misma: { $at }. Cambia una, o quítala.
poll-closes-in-the-past = { $at } ya pasó, así que nadie podría votar. Escribe un momento posterior en `hasta`.
poll-closes-too-late = La votación cerraría { $at }, pero la primera fecha es { $first }. Escribe un momento anterior en `hasta`, o déjalo vacío: entonces cierra con la primera fecha.

### Moments and reminders as people write them

moment-ambiguous = “{ $typed }” se puede leer de más de una manera:{ $readings }
    Elige la que quieres decir, o dilo con más exactitud, por ejemplo 3 de la tarde, 15:30 o 5 de diciembre.
moment-time-missing = “{ $typed }” es un día sin hora. Agrega la hora, por ejemplo el próximo jueves a las 3 de la tarde, 5 de diciembre a las 15:30 o viernes al mediodía.
moment-time-missing-of-two-days = “{ $typed }” puede ser { $one } o { $other }, y no tiene hora. Escribe las dos cosas, por ejemplo { $one } 15:00.
moment-all-past = “{ $typed }” ya pasó, se lea como se lea:{ $readings }
    Escribe un día que esté por venir, por ejemplo el próximo jueves a las 3 de la tarde o 5 de diciembre a las 14:00.
moment-repeats = “{ $typed }” se repite. Escribe solo la primera vez, por ejemplo el próximo viernes a las 3 de la tarde, y elige en `repetir` cada cuánto se repite.
moment-zone-not-then = El día de “{ $typed }” esa zona tiene otro nombre: EST, CST, MST y PST son horario de invierno; EDT, CDT, MDT y PDT, de verano. Escribe ET, CT, MT o PT, que valen todo el año, o una zona como America/Phoenix.
moment-not-understood = No entiendo “{ $typed }” como una hora. Escríbela así: el próximo jueves a las 3 de la tarde, mañana a las 15:30, 5 de diciembre a las 14:00, 2026-12-05 14:00, en 2 semanas, viernes al mediodía o 3 pm hora del este.
moment-beyond-the-clock = La hora de “{ $typed }” no existe: el reloj termina a las 23:59. Para la medianoche, escribe 0:00 y el día que empieza entonces.
moment-two-times = “{ $typed }” tiene un comienzo y un final. Escribe solo cuándo empieza, y pon en `duración` cuántos minutos dura.
moment-gap = Ese día los relojes se adelantan y las { $asked } no existen, así que empieza a las { $shown }.
moment-overlap = Los relojes se atrasan entonces y marcan las { $shown } dos veces. Tomo la primera.
moment-reminders-out-of-bounds = “{ $typed }”: un aviso puede llegar de 5 minutos a 30 días antes. Escríbelos así: 24h, 1h o 3 días, 30 min.
moment-reminders-too-many = “{ $typed }” son demasiados: puede haber cinco avisos como máximo, por ejemplo 24h, 1h.
moment-reminders-not-understood = No entiendo “{ $typed }” como avisos. Escribe cuánto antes de que empiece, con comas entre ellos, por ejemplo 24h, 1h o 1 día, 30 min. Escribe “nada” si no quieres avisos.

### Networks

next-exchange = Próximo intercambio: **{ $theme }** ({ $exchange }), { $at }
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
network-elected-officials = Cargos Electos
    .purpose = Alcaldías, condados, juntas escolares y otras personas elegidas
network-national-intermediary-organizations = Organizaciones Intermediarias Nacionales
    .purpose = Organizaciones nacionales que ayudan a las comunidades con formación y experiencia

network-list-title = Las catorce redes
tier-cornerstone = Piedra angular
tier-core = Núcleo
tier-support = Apoyo
tier-allies = Aliadas
network-list-line = **{ $network }** · { $joining } · { $members ->
    [one] 1 miembro
   *[other] { $members } miembros
} — { $purpose }
network-list-mine = *(tuya)*

age-under-13 = Menos de 13
age-young = 13–17
age-young-adult = 18–24
age-adult-ally = Persona adulta aliada
joined = Ahora perteneces a **{ $network }**. Su canal { $channel } se abre para ti en un momento.
joined-before = Ya pertenecías a **{ $network }**. Su canal es { $channel }.
join-asked = Pediste unirte a **{ $network }** ({ $request }). Quien la dirige lo lee y decide; te avisamos.
join-asked-age = Ya perteneces a **{ $network }**, y sigues en ella. Se pregunta a una persona de protección por la edad que diste ({ $request }); te avisamos lo que decida.
join-asked-before = Ya pediste unirte a **{ $network }** ({ $request }), y todavía no se ha decidido. Te avisamos cuando se decida; `/red salir` lo retira.
join-asked-young = Antes de que puedas entrar, una persona de protección necesita en papel el permiso de tu madre, padre o persona tutora. El papel se queda con ella, fuera de Discord. Pide a tu familia o a una persona docente que se ponga en contacto. Para preguntarle algo tú, `/red inquietud` le llega a ella y a nadie más.
join-age-missing = La Coalición de la Próxima Generación necesita saber tu edad. Elígela en `edad`.
join-ask-age = ¿Cuántos años tienes? La Coalición de la Próxima Generación necesita saberlo para cuidar a todas las personas que están en ella. Tu respuesta llega solo a sus personas de protección; a su canal Discord no deja entrar a nadie más, salvo a la persona dueña del servidor y a quienes lo administran.
join-age-placeholder = Elige tu edad
join-age-needless = Allí no hace falta tu edad, así que no se guardó.
join-young-elsewhere = ¡Qué bueno que quieras entrar! Quien tiene 13–17 empieza en **Next Generation Coalition**, donde hay quienes te cuidan y nadie muestra tu nombre: `/red unirse red:Next Generation Coalition`. Cuando estés ahí, puedes pedir entrar también en **{ $network }**. No se guardó nada de esto.
join-under-13-elsewhere = ¡Qué bueno que te importe tu escuela! **{ $network }**, y también Discord, empiezan a los 13 años o después, así que todavía no puedo dejarte entrar, y no anoté nada de esto. Habla con una persona docente o con quien coordina tu escuela comunitaria: allí tienes un lugar desde hoy. Te esperamos.
join-under-13 = ¡Qué bueno que te importe tu escuela! La Coalición de la Próxima Generación, y también Discord, empiezan a los 13 años, así que todavía no puedo dejarte entrar, y no anoté nada de esto. Habla con una persona docente o con quien coordina tu escuela comunitaria: allí tienes un lugar desde hoy. Te esperamos.
left = Saliste de **{ $network }**. Su rol se quita en un momento, junto con lo que se guardaba. `/red unirse` te trae de vuelta.
left-request = Tu solicitud para unirte a **{ $network }** queda retirada y ya no se le muestra a nadie. `/red unirse` vuelve a pedirlo.
leave-ask = ¿Salir de **{ $network }**? Con eso se borra el permiso en papel que tiene tu persona de protección: para volver lo pides de nuevo, y hace falta otra vez el papel.
left-not = Te quedas en **{ $network }**.
leave-not-member = No perteneces a **{ $network }** y no hay nada tuyo en espera. `/red lista` muestra cuáles son tuyas.
only-coordinator = Para esto hace falta el rol Coordinator. Pídelo a una persona coordinadora.
only-safeguarding-lead = Para esto hace falta el rol Safeguarding Lead. Pídelo a una persona de protección.
not-lead = Para esto hay que dirigir **{ $network }**. Pídelo a quien la dirige, o a quien coordina y puede decidir en su lugar.
not-lead-of = Para esto hay que dirigir **{ $network }**. Pídelo a quien la dirige.
policy-set = Así se entra ahora en **{ $network }**: { $joining }. Las solicitudes en espera siguen esperando a quien dirige.
policy-youth = En la Coalición de la Próxima Generación siempre se entra por solicitud: sus personas de protección se aseguran de que cada joven tenga un permiso en papel. Déjala como está.

members-title = { $network } ({ $total })
members-empty = Todavía no hay nadie en esta lista. Se entra con `/red unirse`.
members-line = { $member } — desde el { $since }
members-permission = permiso en papel desde el { $at }
members-age-missing = edad no conocida: recibió el rol a mano
members-youth = Para cuidar a las personas jóvenes, muestro quién pertenece a la Coalición de la Próxima Generación solo a sus personas de protección. `/red lista` muestra cuántas son; una persona de protección les pone en contacto.
requests-title = Solicitudes en espera ({ $total })
requests-empty = Ninguna solicitud te espera.
requests-line = **{ $request }** { $network } — { $member }, { $since } { $card }
requests-placeholder = Elige una solicitud para decidir
requests-not-lead = Las solicitudes son para quienes dirigen redes. `/red unirse` envía una; `/red lista` muestra dónde perteneces.

request-title = Quiere unirse: { $network }
request-who = Quién
request-who-not = Ya no se muestra
request-age = Edad
request-age-before = (hasta ahora: { $age })
request-asked = Lo pidió
request-about = Con sus palabras
request-state = Estado
request-waiting = Espera a quien dirige
request-approved = Aprobada
request-declined = Rechazada
request-closed = Cerrada: se fue, la retiró o entró de otra manera
request-decided-by = Lo decidió { $lead }, { $at }
request-permission-by = Permiso en papel con { $lead }, { $at }
request-reminder = **{ $request }** para **{ $network }** espera desde { $since }. { $card }
request-age-by-lead = Dijiste que tienes entre 13 y 17 años, y solo una persona de protección puede cambiarlo. Si fue un error, díselo con `/red inquietud`: le llega a ella y a nadie más.
request-own = Esto es sobre ti, así que tiene que decidir otra persona que dirija. Si no hay otra, quien administra puede dar a alguien el rol que hace falta.
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

panel-title = Únete a una red
panel-about = Elige una red en el menú. Las abiertas te dejan entrar enseguida; en las demás decide quien dirige, y te avisamos. `/red lista` dice para qué es cada una, `/red salir` te deja salir.
panel-placeholder = Elige una red

welcome-members = ¡Te damos la bienvenida a **{ $network }**, { $members }!
welcome-somebody = una persona nueva
welcome-others = { $others ->
    [one] Una persona nueva se unió
   *[other] { $others } personas se unieron
} a **{ $network }**. ¡Bienvenida!
welcome-both = ¡Bienvenida a **{ $network }**, { $members } y { $others ->
    [one] una persona más
   *[other] { $others } personas más
}!
welcome-story = La historia más reciente: **{ $story }** “{ $title }” { $link }

told-approved-young = Ya perteneces a **{ $network }**, ¡te damos la bienvenida! Su canal es { $channel }. Al principio te cuento aquí lo nuevo para ti, donde una persona de protección lee contigo; pregúntale lo que quieras.
told-approved = Ya perteneces a **{ $network }**. Su canal es { $channel }.
told-declined = Tu solicitud **{ $request }** para unirte a **{ $network }** fue rechazada.
told-young = Hay algo nuevo para ti. `/historia mías` muestra tus historias, `/intercambio lista` tus intercambios y `/red lista` tus redes; las respuestas las lees solo tú. Tu persona de protección puede ayudarte.
told-permission-ended = Tu lugar en la Coalición de la Próxima Generación descansa por ahora: el permiso de tu madre, padre o persona tutora era por un año, y el año terminó. No hiciste nada malo y no perdiste nada. Preguntamos a tu persona de protección, que habla contigo; con un permiso nuevo vuelves enseguida.
safeguarding-tell = Hay que decirle algo a una persona joven que pidió unirse, y no encontré a nadie de ustedes para un hilo con ella: { $member }. Por favor, hablen con ella junto con otra persona adulta. `/red solicitudes` y las tarjetas de aquí muestran de qué se trata. (Les conozco como personas de protección cuando han usado un comando mío.)
safeguarding-pair = { $member }, que cuenta como menor de 18, y una persona adulta están a solas en { $thread }, un hilo privado que abrí antes de que se supiera. No conozco a nadie de ustedes a quien dejar entrar: quien use un comando mío, como `/red solicitudes`, entra enseguida. Hablen por favor con las dos partes.
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
help-example-network-list = Ejemplo: `/red lista`
help-example-network-join = Ejemplo: `/red unirse red:"Coaliciones Estatales"`, o `/red unirse red:"Coalición de la Próxima Generación" edad:18–24`
help-example-network-leave = Ejemplo: `/red salir red:"Coaliciones Estatales"`
help-example-network-members = Ejemplo: `/red miembros red:"Red de Coordinación"`
help-example-network-requests = Ejemplo: `/red solicitudes`
help-example-network-policy = Ejemplo: `/red política red:"Autoridades Educativas Estatales" ingreso:"Por solicitud"`
help-example-network-panel = Ejemplo: `/red panel`

form-concern = Qué te preocupa
form-concern-title = Una inquietud, con tu nombre
form-concern-unnamed-title = Una inquietud, sin tu nombre
concern-placeholder = Solo la leen las personas de protección. ¿Es sobre una de ellas? Dilo a quien administra.
concern-kept = Gracias por contarlo. Está guardado, y las personas de protección de este servidor lo leen en un canal propio, que Discord no abre a nadie más, salvo a la persona dueña del servidor y a quienes lo administran. **Qué sigue:** una de ellas se hace cargo, y te avisamos cuándo. Habla con quienes pueden ayudar y quizá te haga una pregunta; no todo lo que haga se te podrá contar.
concern-kept-unnamed = Gracias por contarlo. Está guardado sin tu nombre, sin tu número y sin nada tuyo, y las personas de protección de este servidor lo leen en un canal propio, que Discord no abre a nadie más, salvo a la persona dueña del servidor y a quienes lo administran. **Qué sigue:** una de ellas se hace cargo y habla con quienes pueden ayudar. Nadie puede responderte; si sabes más, cuenta otra inquietud.
concern-danger = Si alguien está en peligro ahora mismo, no esperes: en Estados Unidos llama al 911, o llama o escribe al 988 para hablar con alguien.
concern-no-lead = **Aún no conozco aquí a ninguna persona de protección.** Quienes coordinan reciben el aviso de que falta, y nada de lo que escribiste. Mientras tanto, cuéntaselo también a una persona adulta de confianza.
concern-title = Una inquietud
concern-who = De
concern-unnamed = Alguien que no da su nombre: no se guardó nada de quién es
concern-raised = Contada
concern-state = Estado
concern-open = Nadie se ha hecho cargo todavía
concern-taken-by = A cargo de { $lead }, { $at }
concern-taken-before = Otra persona ya se hizo cargo. La tarjeta muestra quién.
concern-closed-by = Cerrada por { $lead }, { $at }
concern-closed-before = Otra persona de protección ya la cerró. La tarjeta muestra quién.
concern-unknown = No hay una inquietud así en este servidor.
button-take-up = Hacerse cargo
told-concern-taken = Una persona de protección se hizo cargo de la inquietud que contaste { $at }. Quizá te haga una pregunta.
alert-network-concern = llevar una inquietud a las personas de protección
alert-network-concern-taken = avisar a alguien que su inquietud está a cargo de alguien
help-example-network-concern = Ejemplo: `/red inquietud`, o `/red inquietud sin_nombre:True`

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
    [one] una de esas personas
   *[other] { $by_dm } de esas personas
} por mensaje directo, o en un hilo privado si están cerrados. (No a quien pidió solo ofertas y parejas, a nadie menor de 18 años, ni a ti.) Todavía no se envía nada.
announce-sent = Enviado. En un momento está en el canal.
announce-sent-dm = Enviado. En un momento está en el canal, y lo { $by_dm ->
    [one] recibe 1 miembro
   *[other] reciben { $by_dm } miembros
} por mensaje directo, o en un hilo privado si están cerrados, de uno en uno.
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
choice-elected-officials = Cargos Electos
choice-national-intermediary-organizations = Organizaciones Intermediarias Nacionales
choice-under-13 = Menos de 13
choice-13-17 = 13–17
choice-18-24 = 18–24
choice-adult-ally = Persona adulta aliada
choice-open = Abierta
choice-by-request = Por solicitud
