### Common

only-in-server = This works in a server, not in a direct message. Open the Coalition's server and try again there.
not-set-up = This server is not set up yet. Someone with Manage Server must run `/setup plan` first.
only-administrator = This takes the permission Manage Server. Ask an administrator of this server.
only-members = This belongs to a server that you are not in any more, so there is nothing to answer here.
discord-away = Discord does not tell me right now who you are in that server, so nothing was changed. Please try again in a minute.
control-stale = This control no longer means anything here. Run the command again to get a new one.
option-not-understood = Your Discord sent an option I do not know. Reload Discord and choose the command again.
away = I cannot reach my records right now, so nothing was changed. Please try again in a minute.
slow = My records are slow to answer right now. What you did may still be done in a moment: look first, then try again.
broken = This did not work because of a fault of mine, and nothing was changed. The operators find it in the log under { $reference }.
typed-back = Here is everything you typed, so that you can copy it:
draft-not-chosen = Which indicator the story moved, or whom readers could identify, was not chosen yet. Choose both first; everything you typed is kept.
draft-gone = This form is too old, or belongs to somebody else. Start again with the command.
draft-handed-in = This was already handed in. Use `/story edit` to change it.
draft-kept = Everything you typed is kept. Press **Edit** to correct it.
draft-kept-story = Everything you typed is kept. Press **Edit** to correct it, now or later: for 30 days `/story mine` has it too.
draft-go-on = Not handed in yet ({ $total }), the newest first: choose one to go on
draft-of-edit = Change of { $story } · { $title }
draft-untitled = Without a title
text-masked-link = A link hidden behind words ([words](address)) cannot be kept, since readers would not see where it leads. Write the address itself.
text-invite = An invitation to another server cannot be kept. Take it out, and name the group in words.
link-not-https = The link must begin with https://.
link-too-long = The link is too long: 512 characters at most.
link-not-understood = The link was not understood. Write it as https://example.org/page.

button-edit = Edit
button-withdraw = Withdraw
button-paper = Show the paper
button-keep = Keep
button-leave = Leave
button-stay = Stay
button-publish = Publish
button-return = Return with a note
button-decline = Decline
button-previous = Previous
button-next = Next

### Stories

form-tell-title = Tell the story
form-story = The story
form-change = What changed, with figures
form-link = Link (https)
form-title = Title
form-community = Community
form-school = School
form-note = Your note to the author
form-return-title = Return with a note
form-decline-title = Decline
form-again-title = What you typed

draft-title-missing = The story needs a title.
draft-title-too-long = The title has { $length } characters; { $most } is the most.
draft-story-missing = The story is empty. Tell what happened, in your own words.
draft-story-too-long = The story has { $length } characters; { $most } is the most.
draft-change-too-long = What changed has { $length } characters; { $most } is the most.

story-logged = Kept as **{ $story }**. A reviewer reads it next, and you are told what they decide.
story-edited-published = **{ $story }** is changed and waits for review. Until it is published again, what stood before still stands.
story-edited = **{ $story }** is changed and waits for review.
story-edited-taken-down = **{ $story }** is changed and waits for review. What stood in the channel is removed within a minute, since it may not be shown without a guardian’s release: a reviewer or coordinator records it with `/story release`.
story-withdraw-ask = Withdraw **{ $story }** “{ $title }”? Every published copy is removed. This cannot be undone.
story-withdrawn = **{ $story }** is withdrawn. Every published copy is removed within a minute.
story-kept = **{ $story }** stays as it is.
story-unknown = There is no such story here that you may read. `/story mine` lists yours, `/story search` finds published ones.
story-number-not-understood = “{ $typed }” is no story number. Write it as S-12, or choose from the suggestions.

edit-not-yours = Only its author can edit a story. As a reviewer you can return it with a note.
edit-people-published = This story is published, so its protection cannot be lowered here. Withdraw it and log it anew, or leave `people` as it is.
edit-withdrawn = A withdrawn story can no longer be edited. Log it anew with `/story log`.
withdraw-not-yours = Only its author or a coordinator can withdraw a story.
withdraw-already = **{ $story }** is withdrawn already.

review-not-reviewer = This takes the role Reviewer. Ask a coordinator for it.
review-own-story = This is your own story, so another reviewer has to decide about it.
review-already-decided = Another reviewer was faster: this story is decided already. The card shows how.
review-withdrawn = This story was withdrawn meanwhile, so there is nothing to decide.
review-edited-meanwhile = The author changed this story meanwhile. Read the card again, then decide.
review-needs-guardian-release = Young people can be identified in this story, so it needs a guardian's release. Record it with `/story release`, then publish.
review-release-ended = The release for this story has ended. Record a new one with `/story release`, then publish.
review-note-missing = Write a note, so that the author knows what to do.

queue-not-reviewer = Only reviewers and coordinators see what waits. `/story mine` lists your own stories.

release-not-yours = Releases are recorded by reviewers and coordinators. Ask one of them.
release-already-over = A release must end in the future. Give a later day in `until`.
release-withdrawn = This story is withdrawn, so it needs no release.
revoke-nothing = **{ $story }** has no release that stands. To take it down all the same, its author or a coordinator uses `/story withdraw`.

search-title = “{ $words }”: { $total } found
search-title-more = “{ $words }”: more than { $total } found, the best first
search-corrected = *No story says “{ $typed }”. Looked for “{ $meant }” too.*
search-only = *Only { $filters }.*
search-from = from { $day }
search-to = until { $day }
search-number = `/story show story:{ $story }` opens a story by its number.
search-nothing = Nothing found. Try fewer or other words, or leave the filters out.
story-released = The release for **{ $story }** is recorded and holds until the end of { $until }.
story-released-paper = I am fetching the paper you attached. If it cannot be kept, I tell you in a message.
story-released-guardian-missing = Young people can be identified in this story, so it still needs the release “Guardian and young person” before it can be published.
story-revoked = Every release of **{ $story }** is revoked. Published copies are removed within a minute. The story itself is kept: recorded again with `/story release`, it waits for review.
story-paper = The signed paper for **{ $story }**. It is for nobody else: do not pass it on.
story-paper-none = No paper is kept for **{ $story }**. `/story release` records a release with one.
day-ambiguous = “{ $typed }” could be { $one } or { $other }. Type the one you mean.
day-not-understood = I do not understand “{ $typed }” as a day. Write it like 2027-06-30, June 30 2027, tomorrow, next friday or in 6 months.
day-month-ends = There is no such day as “{ $typed }”: { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year } has { $days } days. Choose another day.
day-other-weekday = “{ $typed }” contradicts itself: { $day } is a { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}. Write the day you mean, with or without its weekday.
help-example-story-search = Example: `/story search query:breakfast indicator:Attendance`
help-example-story-release = Example: `/story release story:S-12 kind:"Guardian and young person" scope:"This server" until:2027-06-30`
help-example-story-revoke = Example: `/story revoke story:S-12`

story-medium = Medium
story-indicator = Indicator
story-community = Community
story-school = School
story-author = Told by
story-author-unnamed = A member of the Coalition
story-link = Read more
story-people = People
story-changed = What changed
story-state = Where it stands
story-consent = Consent
story-file = File
story-file-kept = { $name } is kept.
story-file-coming = { $name } is being fetched.
story-old-copy-stands = The published copy stands meanwhile.
story-decided-by = Decided by { $reviewer }, { $at }
story-needs-guardian-release = **Cannot be published yet:** young people can be identified, so a guardian's release is needed. Record it with `/story release story:{ $story }`.
story-release-ended = **Cannot be published:** the release has ended. Record a new one with `/story release story:{ $story }`.
story-release-stands = { $kind } · { $scope } · until { $until }
story-release-over = { $kind } · { $scope } · ended { $until }
story-release-revoked = { $kind } · { $scope } · revoked
story-release-paper = its paper is kept

medium-video-testimony = Video testimony
medium-blog = Blog
medium-article = Article
medium-webinar = Webinar
medium-podcast = Podcast
medium-other = Other
indicator-attendance = Attendance
indicator-family-stability = Family Stability
indicator-enrollment = Enrollment
indicator-academic-growth = Academic Growth
people-nobody = Nobody can be identified
people-adults = Adults, with their permission
people-young-people = Young people under 18
state-in-review = Waiting for review
state-returned = Returned with a note
state-declined = Declined
state-published = Published
state-withdrawn = Withdrawn
state-taken-down = Taken down: no release stands
release-kind-adult = Adult
release-kind-guardian = Guardian and young person
release-scope-this-server = This server
release-scope-public = Public

file-too-large = { $name } is larger than 10 MB and was not kept. The story goes on without it. Make it smaller, or put it on the web and give its link.
file-unknown-type = { $name } is no picture, video, recording or PDF that can be posted, so it was not kept. The story goes on without it. Put it on the web and give its link, or make a PDF of it.
file-gone = { $name } could not be fetched from Discord, so it was not kept. The story goes on without it.

list-mine = Your stories ({ $total })
list-mine-empty = You have told no story yet. `/story log` begins one.
list-queue = Waiting for review ({ $total })
list-queue-empty = Nothing waits for review.
list-story = **{ $story }** { $title } — { $author } · { $state } · { $at }

### Exchanges

format-online = Online
format-in-person = In person
format-hybrid = Hybrid
protocol-circles = Circles
protocol-gracious-space = Gracious Space
protocol-personal-narratives = Personal Narratives
protocol-collaborative-learning = Collaborative Learning
protocol-community-site-visits = Community Site Visits
protocol-dialogue-through-art = Dialogue through Art
protocol-action-planning = Action Planning
repeat-once = Once
repeat-weekly = Weekly
repeat-every-two-weeks = Every two weeks
repeat-monthly = Monthly on this weekday
answer-going = Going
answer-maybe = Maybe
answer-cannot = Can't go
voice-youth = Youth
voice-family = Family
voice-educator = Educator
voice-partner = Partner

exchange-when = When
exchange-when-said = { $at } ({ $left }), { $minutes } minutes
exchange-where = Where
exchange-format = Format
exchange-network = Network
exchange-protocol = Protocol
exchange-host = Host
exchange-host-unnamed = A member of the Coalition
exchange-series = Series
exchange-series-said = { $repeat }, { $position } of { $positions }
exchange-thread = Preparation
exchange-going-of = { $going } of { $capacity }
exchange-waiting = On the waitlist
exchange-voices-missing = Voices still missing
exchange-voices-all = None. Young people, families, educators and partners are all coming.
exchange-is-cancelled = **Cancelled.**
exchange-is-cancelled-and-last = **Cancelled.** No other date of this series is still to come.
exchange-is-over = This one is over.
exchange-line = **{ $theme }**, { $at }, in { $network }
exchange-line-over = **{ $theme }** took place { $at }, in { $network }
exchange-line-cancelled = **{ $theme }**, { $at }, in { $network }: cancelled
exchange-place-none = none given
exchange-no-limit = no limit
exchange-unknown = There is no such exchange, or it is not open to you. `/exchange list` shows what is coming up.
exchange-number-not-understood = “{ $typed }” is not the number of an exchange. Write it as E-7, or pick one from the suggestions.
exchange-list = Upcoming exchanges ({ $total })
exchange-list-mine = Your upcoming exchanges ({ $total })
exchange-list-empty = There is nothing here for you right now. Some exchanges are shown only to the members of their network: `/network list` shows the networks. Coordinators and network leads plan an exchange with `/exchange schedule`.
exchange-list-mine-empty = You are not hosting any exchange that is coming up, and you have not said Going or Maybe to one. `/exchange list` shows what you can join.
exchange-draft-go-on = Not finished yet ({ $total }), the newest first: choose one to go on
exchange-draft = { $theme }
exchange-draft-change = Change of { $exchange } · { $theme }
exchange-draft-poll = Poll · { $theme }
exchange-list-line = **{ $exchange }** { $theme } — { $at } · { $network }

exchange-theme-missing = The exchange needs a theme.
exchange-theme-too-long = The theme has { $length } characters; the most is { $most }.
exchange-place-too-long = What you typed in `where` has { $length } characters; the most is { $most }.
exchange-duration-out-of-range = An exchange lasts from { $least } to { $most } minutes. Give a whole number of minutes in `duration`.
exchange-capacity-out-of-range = An exchange has room for { $least } to { $most } people. Give a whole number in `capacity`, or leave it out if there is no limit.
exchange-capacity-not-changed = An exchange has room for { $least } to { $most } people. Give a whole number in `capacity`, or 0 for no limit. Leave it out, and it stays as it is.
exchange-reminders-out-of-range = An exchange can have up to { $most } reminders, from 5 minutes to 30 days before it starts. Write them like `1 day, 1 hour`.
exchange-in-the-past = { $at } has passed already. Choose a later time.
exchange-too-far = { $at } is more than two years ahead. Choose an earlier date.
exchange-series-too-far = One of its other dates would then be on { $at }, which is more than two years ahead. Choose an earlier date, or fewer dates in `scope`.
exchange-same-moment = **{ $exchange }** starts { $at } already, and two dates of a series cannot start together. Choose another time, or cancel one of the two with `/exchange cancel`.
exchange-until-once = An exchange that is held once has no last day. Choose how often it is held in `repeat`, or leave `until` out.
exchange-until-before = The series would end on { $until }, before it starts. Choose a later day in `until`.
exchange-not-yours-to-schedule = Exchanges of { $network } are scheduled by its lead and by coordinators. Ask one of them, or choose a network that you lead.
exchange-schedule-not-lead = Exchanges are scheduled by network leads and coordinators. Ask one of them, and send them what you typed.
exchange-where-not-https = A link in `where` must begin with https://, so that nobody else reads along.
exchange-network-unknown = There is no network called “{ $typed }” here. Pick one from the suggestions.
exchange-network-mistyped = There is no network called “{ $typed }” here. Did you mean { $nearest }?
exchange-cohost-bot = A bot cannot be co-host. Name a person in `cohost`, or leave it out.
exchange-cohost-yourself = You are the host already, so nobody is set as co-host. Name somebody else in `cohost` if you want one.
exchange-cohost-not-of-youth = A co-host here must belong to Next Generation Coalition, or be one of its safeguarding leads: young people come to it. Name such a person in `cohost`, or leave it empty.
exchange-channel-gone = The channel of { $network } is gone, so nothing could be announced there. Ask an administrator to run `/setup plan`, or choose another network.

button-schedule = Schedule it
button-change = Change
form-exchange-title = The exchange
form-theme = Theme
form-when = When it starts
form-until = Last day of the series
form-where = Where
form-capacity = How many people it has room for
form-capacity-edit = Room for how many people (0: no limit)
form-duration = How many minutes it lasts
form-network = Network
form-timezone = Time zone
form-reminders = Reminders: how long before the start

exchange-preview = Nothing is sent yet. Is this what you mean?
exchange-kept = Everything you typed is kept. Press **Change** to correct it, now or later: for 30 days `/exchange list mine:True` has it too.
exchange-which = “{ $typed }” can be read in more than one way. Which do you mean?
exchange-zone = Time zone
exchange-zone-said = { $zone } (you typed “{ $typed }”)
exchange-zone-turns = { $zone } (you typed “{ $typed }”). Its clocks change in spring and fall. For a place whose clocks do not change, name it, such as Phoenix.
exchange-notes = Please note
exchange-capacity = Room for
exchange-cohost = Co-host
exchange-reminders = Reminders
exchange-reminders-none = None
exchange-reminders-before = { $spans } before
exchange-reminders-late = { $count ->
    [one] It starts too soon for the reminder { $spans } before, so that one is not sent.
   *[other] It starts too soon for the reminders { $spans } before, so those are not sent.
}
exchange-reminders-late-first = { $count ->
    [one] The first date is too soon for the reminder { $spans } before, so that one is sent only for later dates.
   *[other] The first date is too soon for the reminders { $spans } before, so those are sent only for later dates.
}
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
exchange-preview-all = { $count ->
    [one] One date in all.
   *[other] { $count } dates in all. The last is { $last }.
}
exchange-preview-most = { $count } dates, the most a series can have. The last is { $last }; after that, schedule it again.
exchange-preview-most-cut = You asked for dates until { $until }, but a series can have { $count } dates at most. The last is { $last }; after that, schedule it again.
exchange-preview-years = { $count } dates, because nothing is scheduled more than two years ahead. The last is { $last }; after that, schedule it again.
exchange-preview-years-cut = You asked for dates until { $until }, but nothing is scheduled more than two years ahead. That makes { $count } dates; the last is { $last }. After that, schedule it again.
exchange-time-of-now = “{ $typed }” names no time of day, so I took the present one. If you mean another, write it as well: { $typed } at 3pm.
exchange-monthly-last = Not every month has this weekday five times, so it is held on the last one of each month.
exchange-scheduled = Scheduled as **{ $exchange }** “{ $theme }”, { $at }{ $count ->
    [one] .
   *[other] , with { $count } dates in all.
} It is announced in { $channel }.
exchange-channel-unseen = the channel of **{ $network }**, which you cannot see without its role
exchange-scheduled-already = This is already scheduled, as **{ $exchange }**. Change it with `/exchange edit exchange:{ $exchange }`.
button-save-changes = Save changes
button-cancel-it = Cancel it
exchange-not-yours = Only its host, its co-host, the lead of its network and coordinators can change **{ $exchange }**. Ask one of them.
exchange-begun = This date of **{ $exchange }** has already started, so it stays as it is. Choose a later one.
exchange-begun-last = **{ $exchange }** has already started, and no later date is left, so it stays as it is. `/exchange schedule` plans another.
exchange-running = **{ $exchange }** is running. Until it ends only `where` can change, given alone. For anything else, choose a later date.
exchange-running-last = **{ $exchange }** is running. Until it ends only `where` can change, given alone.
exchange-nothing-to-change = Nothing would change. Say what should be different in at least one of `when`, `theme`, `duration`, `format`, `where`, `protocol`, `capacity`, `cohost` or `reminders`.
exchange-capacity-below-going = { $going ->
    [one] One person is going on { $at }, so there has to be room for them.
   *[other] { $going } people are going on { $at }, so there has to be room for at least that many.
}
exchange-change-preview = Nothing is changed yet.
exchange-change-one = This would change **{ $name }**, { $at }.
exchange-change-following = This would change **{ $exchange }** from { $at } on: { $count ->
    [one] one date.
   *[other] { $count } dates.
}
exchange-change-all = This would change **{ $exchange }** on all dates to come: { $count ->
    [one] one date.
   *[other] { $count } dates.
}
exchange-change-series = This would change the whole series **{ $exchange }**.
exchange-change-whole = Co-host and reminders are the same for the whole series.
exchange-change-zone = Time zone: { $zone }
exchange-change-zone-other = Time zone: { $zone }. The series itself keeps the time of { $series }.
exchange-changed-meanwhile = Somebody changed it in the meantime, so nothing of yours is saved yet. Look again: this is how it stands now, and what yours would change.
exchange-will-be-told = { $told ->
    [0] Nobody has to be told.
    [one] One person will be told.
   *[other] { $told } people will be told.
}
exchange-are-told = { $told ->
    [0] Nobody had to be told.
    [one] One person is being told.
   *[other] { $told } people are being told.
}
exchange-moves-alike = { $count } dates move, all by the same amount.
exchange-moves-monthly = { $count } dates move, each to the new weekday and time within its own month.
exchange-changed-one = **{ $name }**, { $at }, is changed.
exchange-changed-following = **{ $exchange }** is changed from { $at } on: { $count ->
    [one] one date.
   *[other] { $count } dates.
}
exchange-changed-all = **{ $exchange }** is changed on all dates to come: { $count ->
    [one] one date.
   *[other] { $count } dates.
}
exchange-changed-series = The whole series **{ $exchange }** is changed.
exchange-changed-already = This is already saved. `/exchange show exchange:{ $exchange }` shows **{ $exchange }** as it is now.
exchange-cohost-none = nobody
exchange-cancel-ask = Cancel **{ $exchange }** “{ $theme }”, { $count ->
    [one] { $at }?
   *[other] { $count } dates from { $at } on?
} { $told ->
    [0] Nobody has to be told.
    [one] One person will be told.
   *[other] { $told } people will be told.
} This cannot be undone.
exchange-cancelled-one = **{ $name }**, { $at }, is cancelled.
exchange-cancelled-following = **{ $exchange }** is cancelled from { $at } on: { $count ->
    [one] one date.
   *[other] { $count } dates.
}
exchange-cancelled-all = **{ $exchange }** is cancelled, with all dates that were still to come: { $count ->
    [one] one date.
   *[other] { $count } dates.
}
exchange-stays = **{ $exchange }** stays as it is.
exchange-cancel-others = The other dates of the series stay.
short-day = { $weekday } { $day } { $month }
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

answered-going = You are going to **{ $exchange }** “{ $theme }”, { $at }{ $seats ->
    [one] .
   *[other] , { $seats } people in all.
} Are you bringing anyone? Say so below; you can change it at any time.
answered-waiting = **{ $exchange }** “{ $theme }”, { $at }, is full. You are number { $place } on the waitlist, and I will tell you as soon as { $seats ->
    [one] a seat is
   *[other] { $seats } seats are
} yours.
answered-maybe = You said maybe to **{ $exchange }** “{ $theme }”, { $at }. Press **Going** or **Can't go** once you know.
answered-cannot = Noted: you can't go to **{ $exchange }** “{ $theme }”, { $at }. Thank you for letting us know.
answer-seats = { $seats ->
    [one] Only me
   *[other] { $seats } people, including me
}
answer-seats-ask = How many of you are coming?
answer-voices-ask = Which voices are you bringing?
exchange-cancelled = **{ $exchange }** is cancelled. `/exchange list` shows what is coming up.
exchange-cancelled-date = This date of **{ $exchange }** is cancelled. `/exchange list` shows what is coming up.
exchange-over = This date of **{ $exchange }** is over and takes no more answers. `/exchange list` shows what is coming up.
exchange-members-only = This exchange is for the members of { $network }. Ask to join with `/network join`, then answer again.
exchange-not-going = Press **Going** under the announcement first.
answer-not-yours = These buttons are for somebody else. Answer under the announcement, or with `/exchange show`.
exchange-team-too-large = { $capacity ->
    [one] There is room for one person in all, so your team would never fit. Choose fewer.
   *[other] There is room for { $capacity } people in all, so your team would never fit. Choose fewer.
}
exchange-team-no-room = There are no seats left for more of you, so it stays at { $seats }. The others can press **Going** themselves to join the waitlist.

### Calendars

calendar-title = Learning exchanges
calendar-not-yours = The calendar of { $network } is for its members. Ask to join with `/network join`, then try again.
calendar-one-or-the-other = Give `exchange` for one exchange or `network` for all of a network, not both.
calendar-exchange = **{ $exchange }** as a file: { $dates ->
    [0] no date that is still held.
    [one] one date.
   *[other] { $dates } dates.
} Open it with your calendar. The file does not follow later changes.
calendar-exchange-address = `/exchange calendar` without options gives you an address that does.
calendar-exchange-empty = **{ $exchange }** has no dates left for a calendar. `/exchange list` shows what is coming up.
calendar-exchange-members = The dates of **{ $exchange }** are only in the calendars of who belongs to { $network }, so there is no file for you. `/exchange show exchange:{ $exchange }` shows them.
calendar-mine-members = What you hold in { $network } is not in it: those dates are only in the calendars of who belongs to it.
calendar-mine-only-members = What you hold is in { $network }, and its dates are only in the calendars of who belongs to it, so there is no file for you. `/exchange list mine:True` shows what you hold.
calendar-cancelled = { $count ->
    [one] A cancelled date in it is marked so.
   *[other] { $count } cancelled dates in it are marked so.
}
calendar-mine = Everything you host or said Going or Maybe to, as a file: { $dates ->
    [one] one date.
   *[other] { $dates } dates.
} Open it with your calendar. The file does not follow later changes; an address does.
calendar-mine-empty = You are not hosting an exchange and have not said Going or Maybe to one, so there is no file yet. `/exchange list` shows what is coming up.
calendar-network = The exchanges of { $network } as a file: { $dates ->
    [one] one date.
   *[other] { $dates } dates.
} Open it with your calendar. The file does not follow later changes; an address does.
calendar-network-empty = { $network } has no exchanges yet, so there is no file. `/exchange list` shows what is coming up elsewhere.
calendar-address = This is your address. Add it to your calendar as a subscription, and it follows every change. It is shown **only now**, because I keep no copy of it. Whoever has it can read this calendar, so keep it to yourself.
    { $address }
calendar-address-stands = You have an address for this since { $since }. It cannot be shown again, because I keep no copy of it. **Renew address** makes another one, and the old one then leads nowhere.
calendar-renewed = This is your new address; the old one leads nowhere from now on. It is shown **only now**, because I keep no copy of it. Whoever has it can read this calendar, so keep it to yourself.
    { $address }
calendar-switched-off = Your address is switched off and leads nowhere from now on. `/exchange calendar` makes another one.
calendar-switched-off-network = Your address is switched off and leads nowhere from now on. `/exchange calendar network:{ $network }` makes another one.
calendar-no-public-url = There is no address that follows changes here yet: whoever runs the bot has to set `PUBLIC_URL` first. Until then, ask for the file again when something changes.
help-example-exchange-calendar = Example: `/exchange calendar`, or `/exchange calendar network:"Coordinators Network"`
button-renew-address = Renew address
button-switch-off = Switch off

### Events and threads of exchanges

told-exchange-events-full = **{ $exchange }** “{ $theme }” is scheduled, and people can answer under its announcement. But Discord shows no event for it: this server already has a hundred events, the most it can have. Once one of them is over or removed, I add the event within the hour.
told-exchange-events-forbidden = **{ $exchange }** “{ $theme }” is scheduled, but I cannot show it among this server's events: I lack the permission **{ $permission }** (CREATE_EVENTS). Give it to my role under Server Settings → Roles, and I add the event within the hour. I say this only once, whatever else is scheduled in the meantime.
alert-exchange-event = saying that an exchange has no event in Discord
exchange-event = Discord event
exchange-event-none = None: events are shown to the whole server, and this network is not open to everyone.
agenda-title = How we meet: { $protocol }
agenda-title-general = How we meet
agenda-steps = Steps
agenda-step = **{ $minutes } min** · { $step }
agenda-bring = What to bring
agenda-general-purpose = Everyone leaves with something to try at home.
agenda-general-1 = Arrive: who is here, and what brings each of us.
agenda-general-2 = Learn: one or two of us tell what they tried, then questions.
agenda-general-3 = In pairs: what of it would work at home, and what would have to change.
agenda-general-4 = Close: each says one thing they will try.
agenda-general-bring = One thing that you tried, whether it worked or not.
agenda-circles-purpose = Everyone is heard, one after the other, and nobody is answered while they speak.
agenda-circles-1 = Open: agree how we listen, and let the talking piece go round once.
agenda-circles-2 = First round: a story of our own about the theme; whoever wants to may pass.
agenda-circles-3 = Second round: what struck us in what others said.
agenda-circles-4 = Close: one word from each.
agenda-circles-bring = An object that means something to you and can be held while you speak.
agenda-gracious-space-purpose = Strangers feel safe enough here to learn in public, from what they do not know.
agenda-gracious-space-1 = Settle in: what each of us needs to be at ease.
agenda-gracious-space-2 = Name the difference: what we see differently about the theme, without settling it.
agenda-gracious-space-3 = Learn in public: ask each other what nobody here has an answer to.
agenda-gracious-space-4 = Look back: what changed in how we see it.
agenda-gracious-space-bring = A question about the theme to which you have no answer.
agenda-personal-narratives-purpose = We learn where each of us comes from before we speak of what to do.
agenda-personal-narratives-1 = Alone: write about a moment of your life that has to do with the theme.
agenda-personal-narratives-2 = In threes: tell it, and listen without giving advice.
agenda-personal-narratives-3 = Together: what these moments have in common, and what they say about our schools.
agenda-personal-narratives-4 = Close: thank each other, and agree what may be shared outside.
agenda-personal-narratives-bring = A moment of your own; only one that you are comfortable telling.
agenda-collaborative-learning-purpose = Small groups learn from each other's work as it is, unfinished.
agenda-collaborative-learning-1 = One of us shows what they work on, and asks a question about it.
agenda-collaborative-learning-2 = The others ask until they understand; nobody gives advice yet.
agenda-collaborative-learning-3 = In groups: what we see in it and what we would try, while whoever showed it listens.
agenda-collaborative-learning-4 = Whoever showed it says what they take home; then the others do.
agenda-collaborative-learning-bring = A piece of your work: a plan, a page, a picture. No child may be recognized in it.
agenda-community-site-visits-purpose = We see a community through those who live in it.
agenda-community-site-visits-1 = Meet our hosts: what to look at, and what to leave alone.
agenda-community-site-visits-2 = Go through the places together; ask, listen, take notes.
agenda-community-site-visits-3 = With our hosts: what we saw, what surprised us, what we wonder.
agenda-community-site-visits-4 = Thank them, and say one thing that each of us takes home.
agenda-community-site-visits-bring = Shoes to walk in and something to write with. Photograph nobody without their permission.
agenda-dialogue-through-art-purpose = Pictures, songs and movement say what talk leaves out.
agenda-dialogue-through-art-1 = Look at one work, or listen to it, in silence; then say what it does.
agenda-dialogue-through-art-2 = Make something about the theme, alone or in pairs; it need not be good.
agenda-dialogue-through-art-3 = Show it: the others say what they see before whoever made it speaks.
agenda-dialogue-through-art-4 = Close: what we know now that we had no words for before.
agenda-dialogue-through-art-bring = Paper and colors, or a song, a picture, a poem about the theme.
agenda-action-planning-purpose = We leave with steps, each with a person and a day.
agenda-action-planning-1 = Where we want to be in a year, in one sentence each.
agenda-action-planning-2 = What helps us there, and what stands in the way.
agenda-action-planning-3 = The plan: what, who, by when, and how we will know.
agenda-action-planning-4 = Everyone names their first step and its day. `/exchange notes` keeps it and asks about it later.
agenda-action-planning-bring = What your community decided last, with figures.
### The field's terms

practice-enriched-learning = Expanded, enriched learning opportunities
practice-connected-instruction = Rigorous, community-connected classroom instruction
practice-belonging = A culture of belonging, safety, and care
practice-integrated-support = Integrated systems of support
practice-family-engagement = Powerful student and family engagement
practice-shared-leadership = Collaborative leadership, shared power and voice
setting-rural = Rural
setting-suburban = Suburban
setting-urban = Urban
setting-tribal = Tribal
level-early-childhood = Early childhood
level-elementary = Elementary
level-middle = Middle
level-high = High
level-district-wide = District-wide
stage-exploring = Exploring
stage-emerging = Emerging
stage-maturing = Maturing
stage-excelling = Excelling

us-al = Alabama
us-ak = Alaska
us-az = Arizona
us-ar = Arkansas
us-ca = California
us-co = Colorado
us-ct = Connecticut
us-de = Delaware
us-dc = District of Columbia
us-fl = Florida
us-ga = Georgia
us-hi = Hawaii
us-id = Idaho
us-il = Illinois
us-in = Indiana
us-ia = Iowa
us-ks = Kansas
us-ky = Kentucky
us-la = Louisiana
us-me = Maine
us-md = Maryland
us-ma = Massachusetts
us-mi = Michigan
us-mn = Minnesota
us-ms = Mississippi
us-mo = Missouri
us-mt = Montana
us-ne = Nebraska
us-nv = Nevada
us-nh = New Hampshire
us-nj = New Jersey
us-nm = New Mexico
us-ny = New York
us-nc = North Carolina
us-nd = North Dakota
us-oh = Ohio
us-ok = Oklahoma
us-or = Oregon
us-pa = Pennsylvania
us-ri = Rhode Island
us-sc = South Carolina
us-sd = South Dakota
us-tn = Tennessee
us-tx = Texas
us-ut = Utah
us-vt = Vermont
us-va = Virginia
us-wa = Washington
us-wv = West Virginia
us-wi = Wisconsin
us-wy = Wyoming
us-as = American Samoa
us-gu = Guam
us-mp = Northern Mariana Islands
us-pr = Puerto Rico
us-vi = Virgin Islands

language-en = English
language-es = Spanish
language-ar = Arabic
language-ase = American Sign Language
language-bn = Bengali
language-ch = Chamorro
language-chr = Cherokee
language-zh = Chinese
language-prs = Dari
language-fr = French
language-de = German
language-gu = Gujarati
language-ht = Haitian Creole
language-haw = Hawaiian
language-hi = Hindi
language-hmn = Hmong
language-ilo = Ilocano
language-it = Italian
language-ja = Japanese
language-kar = Karen
language-km = Khmer
language-rw = Kinyarwanda
language-ko = Korean
language-lo = Lao
language-lkt = Lakota
language-mh = Marshallese
language-nv = Navajo
language-ne = Nepali
language-oj = Ojibwe
language-ps = Pashto
language-fa = Persian
language-pl = Polish
language-pt = Portuguese
language-pa = Punjabi
language-ru = Russian
language-sm = Samoan
language-so = Somali
language-sw = Swahili
language-tl = Tagalog
language-te = Telugu
language-ti = Tigrinya
language-uk = Ukrainian
language-ur = Urdu
language-vi = Vietnamese
language-yi = Yiddish
language-esu = Yup'ik

### Communities, coaches and matches

button-suggest = Suggest coaches
button-close = Close it
button-accept = Accept
button-decline-offer = Decline
button-ask = Ask
button-answer = Answer
button-offer-to = Offer to { $coach }
check-in-good-fit = Good fit
check-in-still-deciding = Still deciding
check-in-not-a-fit = Not a fit

state-unknown = “{ $typed }” is no state or territory I know. Write its code, such as OH, or choose from the suggestions.
level-unknown = “{ $typed }” is no level I know. The levels are Early childhood, Elementary, Middle, High and District-wide.
setting-unknown = “{ $typed }” is no setting I know. The settings are Rural, Suburban, Urban and Tribal.
language-unknown = “{ $typed }” is no language I know. Write its name, or choose from the suggestions.
named-is-bot = That is a bot. Name a person.
named-not-here = That person is not in this server. Name somebody who is.
reason-missing = Give a reason in words, so that others understand it later.
reason-too-long = The reason has { $length } characters; { $most } is the most.
words-missing = Write something, so that others know what to do.
words-too-long = That has { $length } characters; { $most } is the most.

form-community-title = The community
form-name = Name
form-state = State
form-language = Language
form-start = When it would like to begin
form-notes = What else a coach should know
form-coach-title = My profile as a coach
form-states = The states I serve, my own first
form-levels = The levels I know
form-settings = The settings I know
form-languages = The languages I work in
form-bio = What else a community should know of me
form-reason = The reason
form-decline-offer-title = Decline the offer
form-decline-reason = Why not? Coordinators read it
form-ask-title = Ask the coordinators
form-question = Your question
form-answer-title = Answer the question
form-answer = Your answer
form-end-title = End the pair: both and coordinators read it
form-reflection = What changed, and what you learned

community-name-missing = The community needs a name.
community-name-too-long = The name has { $length } characters; { $most } is the most.
community-notes-too-long = The notes have { $length } characters; { $most } is the most.
community-language-missing = A language is required but not named. Name it in `language`, or give `language_required:False`.
community-contact-young = Whoever belongs to the Next Generation Coalition, or may be under 18, cannot be a contact, since a coach would be alone with them. Name an adult of the community.
community-contact-cannot = This person cannot be the contact. Name somebody else.
community-contact-coaches = This person coaches this community, or is offered it just now (**{ $match }**), so they cannot be its contact too: nobody is paired with themselves. Name somebody else.
community-contact-not-you = You can add a community whose contact you are yourself. For somebody else ask a coordinator.
community-contact-not-coordinator = Only coordinators name another contact, so nothing was changed. Ask one of them; without `contact` the rest can be changed.
community-unknown = There is no such community here that you may read. `/community list` shows those that you may.
community-not-yours = Only its contact, who added it and coordinators can change a community. Ask one of them.
community-priority-not-coordinator = Only coordinators put a community before or after others, so I left `priority` out. Hand in the rest with **Edit**, or ask one of them.
community-namesake = **{ $community }** has the same name in the same state and looks for a coach too. Is yours another one? Everything you typed is kept.
button-add-anyway = Add it all the same
community-priority = Priority
community-priority-before = Before others: six steps, as much as six months of waiting usually count
community-priority-after = After others: six steps, as much as six months of waiting usually count
community-conflicts = Must not be offered to (only coordinators read this; `/coach conflict` with `remove` takes one back)
community-conflict-line = { $coach }: “{ $reason }” ({ $by }, { $at })
community-number-not-understood = “{ $typed }” is no number of a community. Write it as C-3, or choose from the suggestions.
community-start-past = { $day } has passed. Give a day to come in `start`, or leave it empty.
community-closed-already = **{ $community }** is closed. Add it anew with `/community add` if it looks for a coach again.
community-added = **{ $community }** { $name } is kept and waits for a coach. { $contact } is its contact.
community-edited = **{ $community }** { $name } is changed. { $contact } is its contact.
community-edited-taken-back = **{ $community }** { $name } is changed. { $contact } is its contact. The offer that was open no longer fits and is taken back; the next best coach is looked for.
community-need-twice = One need was named twice, so it is kept once. `/community edit` names another one.
community-close-ask = Close **{ $community }** { $name }? It no longer looks for a coach, and an open offer is taken back.
community-close-pair = Its pair **{ $match }** goes on all the same; `/match end` ends it.
community-closed = **{ $community }** { $name } is closed. It no longer looks for a coach.
community-kept = **{ $community }** { $name } stays as it is.
communities-title = Communities ({ $total })
communities-empty = There is no community here that you may read. `/community add` adds one.
communities-line = **{ $community }** { $name } · { $state } · { $standing }
community-is-closed = Closed
community-has-coach = Has a coach
community-is-offered = Offered to a coach
community-offered-to = Offered to { $coach } as **{ $match }**, until { $until }
community-offered-asked = Offered to { $coach } as **{ $match }**, until their question is answered
community-coach-is = Coached by { $coach } (**{ $match }**)
community-waits = Waiting since { $since }
community-contact-left = Its contact is not available any more. Name another with `/community edit`.
community-needs = Needs
community-state = State
community-setting = Setting
community-stage = Stage
community-level = Level
community-language = Language
community-language-needed = { $language } (required)
community-language-preferred = { $language }
community-start = Would like to begin
community-notes = Notes
community-contact = Contact
community-standing = Where it stands

coach-young = Members of the Next Generation Coalition are not coaches. Thank you for wanting to help: your network is the place for it.
coach-not-coach = This takes the role Coalition Coach. Ask a coordinator for it.
coach-not-enrolled = You are not enrolled as a coach yet. `/coach enroll` does it.
coach-unknown = That person is no coach here. `/coach enroll` makes one of who holds the role Coalition Coach.
coach-capacity-out-of-range = A coach takes 1 to 8 communities at once. Give a whole number in `capacity`.
coach-years-out-of-range = Give your years of experience as a whole number from 0 to 70.
coach-states-missing = Name at least one state that you serve, such as OH.
coach-bio-too-long = What you say of yourself has { $length } characters; { $most } is the most.
coach-enrolled = Thank you: you are enrolled as a coach. When a community fits, you are offered it and can say yes or no.
coach-language-assumed = I put down the language in which you talk with me. If you work in others, or in another one, **Edit** changes it.
coach-strengths-kept = What you were strong in before stays beside it. To name only some, give two or three in `strength`, `strength_2` and `strength_3`.
coach-updated = Your profile is up to date.
coach-released = { $count ->
    [one] One open offer no longer fits into what you take and is taken back; the next best coach is looked for.
   *[other] { $count } open offers no longer fit into what you take and are taken back; the next best coaches are looked for.
}
coach-paused = You are offered no new communities until you `/coach resume`. { $count ->
    [0] No offer was open.
    [one] The offer that was open is taken back; the next best coach is looked for.
   *[other] The { $count } offers that were open are taken back; the next best coaches are looked for.
} Your pairs go on.
coach-resumed = Welcome back: communities can be offered to you again.
coach-not-paused = You were not paused: communities can be offered to you as before.
coach-places = Places
coach-places-taken = { $taken } of { $capacity } places taken
coach-home = Home
coach-home-state = { $state }
coach-states = Serves
coach-strengths = Strong in
coach-levels = Levels
coach-settings = Settings
coach-languages = Languages
coach-timezone = Zone
coach-years = Years of experience
coach-standing = Where it stands
coach-is-ready = Can be offered communities
coach-is-full = Every place is taken: is offered no new communities until one is free
coach-is-paused = Paused: is offered no new communities
coach-is-gone = No coach here any more
caseload-title = { $coach }: { $taken } of { $capacity } places taken
caseload-empty = Nothing was offered yet.
case-line = **{ $match }** { $name } ({ $community }) · { $state } · { $at }
case-offered = **{ $match }** { $name } ({ $community }) · { $state }, until { $at }
case-asked = **{ $match }** { $name } ({ $community }) · { $state }, waits for the answer to a question
conflict-recorded = Recorded: **{ $community }** is not offered to { $coach }. Only coordinators see it. `/coach conflict` with `remove:True` takes it back.
conflict-in-pair = The two are a pair: it goes on until a coordinator, who reads of it, decides with them.
conflict-removed = Taken back: **{ $community }** can be offered to { $coach } again.
conflict-none = No conflict of theirs with **{ $community }** is recorded, so there is nothing to take back. `/community show` lists those that are.
conflict-none-yours = Nothing that you can take back is recorded there about **{ $community }**. Coordinators can take back any conflict; ask one of them.

coaching-not-coordinator = This takes the role Coordinator. Ask a coordinator to do it.
match-unknown = There is no such match here that you may read. `/coach caseload` lists yours; coordinators find all that are open under `/match status`.
match-number-not-understood = “{ $typed }” is no number of a match. Write it as M-9, or choose from the suggestions.
match-state-offered = Offered
match-state-accepted = A pair
match-state-declined = Declined
match-state-expired = Ended without an answer
match-state-withdrawn = Taken back
match-state-ended = Ended
match-cause-paused = the coach takes no new communities for now
match-cause-capacity = the coach takes fewer communities than before
match-cause-left = the coach left or is no coach any more
match-cause-overridden = a coordinator chose somebody else
match-cause-closed = the community no longer looks for a coach
match-cause-conflict = a conflict of interest was recorded
match-cause-changed = the community changed and no longer fits

suggest-title = Coaches for { $community } { $name }
suggest-nobody = No coach is free for it now. Below is why; `/coach enroll` and `/coach resume` bring more.
suggest-offered = It is offered to { $coach } as **{ $match }**, until { $until }. Below is how everybody fits; `/match override` replaces the offer.
suggest-offered-asked = It is offered to { $coach } as **{ $match }**, until their question is answered. Below is how everybody fits; `/match override` replaces the offer.
suggest-has-coach = { $coach } coaches it: **{ $match }**. Below is how everybody fits; `/match end` ends the pair.
suggest-coach = { $place }. { $coach } · { $points } points
suggest-coach-has-it = { $place }. { $coach } (has it now) · { $points } points
suggest-ruled-out = Ruled out ({ $total })
suggest-ruled-out-line = { $coach }: { $why }
part-practices = practices { $points }
part-place = place { $points }
part-language = language { $points }
part-level = level { $points }
part-experience = experience { $points }
part-setting = setting { $points }
part-kept = in the last draft { $points }
part-halved = { $part } (half, since not said)
points-sum = { $parts }
    Less { $load } for the places taken: **{ $fit }**
reason-strong-in = Strong in: { $practice }
reason-home-state = Serves { $state } and lives there
reason-serves-state = Serves { $state }
reason-same-zone = Lives by the same clock
reason-near-zone = Lives an hour away at most, by the clock
reason-speaks = Works in { $language }
reason-knows-level = Knows this level: { $level }
reason-knows-setting = Knows this setting: { $setting }
reason-years = { $years ->
    [one] One year of experience
   *[other] { $years } years of experience
}
reason-last-draft = Stood in the last draft
obstacle-paused = takes no new communities for now
obstacle-conflict = a conflict of interest
obstacle-conflict-why = a conflict of interest (“{ $reason }”)
obstacle-own-community = it is their own community, whose contact they are
obstacle-before = declined, did not answer, or coached it before
obstacle-language = does not work in the language that is required
obstacle-out-of-reach = too far away
obstacle-full = every place is taken

offer-made = **{ $match }**: { $name } ({ $community }) is offered to { $coach }, who can answer until { $until }. If they do not, the next best is looked for by itself.
override-made = **{ $match }**: { $name } ({ $community }) is offered to { $coach } by your choice, until { $until }. The reason is kept with it.
override-same-coach = It is offered to them already. Wait for the answer, or choose somebody else.
offer-open-already = This community has an open offer or a coach already. `/community show` says which; `/match override` replaces an offer.
offer-contact-missing = **{ $community }** has no contact just now, so a coach would have nobody to talk to. Name one with `/community edit`, then offer it.
offer-coach-paused = { $coach } takes no new communities for now. Choose somebody else.
offer-coach-conflict = A conflict of interest is recorded between the two. Choose somebody else.
offer-coach-declined = { $coach } declined, did not answer, or coached this community before. Choose somebody else.
offer-coach-language = { $coach } does not work in the language that this community requires. Choose somebody else, or decide with `/match override`.
offer-coach-out-of-reach = { $coach } is too far away by this server's rules. Choose somebody else, or decide with `/match override`.
offer-coach-full = Every place of { $coach } is taken. Choose somebody else, or wait until a place is free.
offer-not-yours = This offer is for somebody else, so only they can answer it.
offer-why-you = Why you
offer-why-chosen = You have a free place, and a coordinator chose you.
offer-why-free = You have a free place, and of those who could take it now it is yours to decide first.
offer-accepted = Thank you! You coach **{ $name }** ({ $community }) now: **{ $match }**. A private thread with its contact opens in a moment.
offer-accepted-no-contact = Thank you! You coach **{ $name }** ({ $community }) now: **{ $match }**. Its contact is not available at the moment: coordinators name another, and then a private thread with them opens.
offer-declined = You declined **{ $name }** ({ $community }), **{ $match }**. It is not offered to you again. Thank you for answering.
offer-asked = The coordinators have your question, and their answer comes to you. Until then the offer does not end; after it you have a day at least to decide.
offer-accepted-already = **{ $match }** is accepted already: you are a pair. `/coach caseload` shows it.
offer-declined-already = **{ $match }** is declined already. If that was a mistake, tell a coordinator: they can find you another community.
offer-expired = Thank you for coming back to **{ $match }**. Its time was over, so somebody else was looked for. Your place is free for the next one.
offer-withdrawn = Thank you for coming back to **{ $match }**. The offer was taken back meanwhile, so there is nothing to answer. Your place is free for the next one.
offer-pair-ended = **{ $match }** has ended meanwhile, so there is nothing to answer any more.
question-answered-already = Another coordinator was faster: this question is answered already.
check-in-not-yours = This question is for somebody else, so only they can answer it.
check-in-pair-ended = **{ $match }** has ended, so there is nothing to answer any more. Thank you.
checked-in-good = **{ $match }**: a good fit. Thank you, that is good to hear.
checked-in-deciding = **{ $match }**: still deciding. Thank you. You are asked again in two months.
checked-in-not = **{ $match }**: not a fit. Thank you for saying so. A coordinator gets in touch with you.
match-no-pair = **{ $match }** is no pair, so there is nothing to end.
match-ended-already = **{ $match }** has ended already.
match-ended = The pair has ended, and what you learned is kept. Thank you.
match-ended-waits = The pair has ended, and what you learned is kept. Thank you. The community waits for a coach again; `/community close` if it needs none.
match-ended-waits-contact = The pair has ended, and what you learned is kept. Thank you. The community waits for a coach again; its contact reads that, and can close it if it needs none.
match-ended-story = Would you tell it as a story? Press what it moved most.
match-story-not-yours = Only who ended a pair can tell its story from here. `/story log` begins another one.
match-story-title = A coach for { $name }

told-offer = An offer for you: **{ $match }**, coaching **{ $name }** ({ $community }). Please answer by { $until }.
told-nudge = A reminder: **{ $match }**, coaching **{ $name }** ({ $community }), waits for your answer until { $until }. After that somebody else is looked for.
told-offer-expired = The time of **{ $match }** is over, so somebody else is looked for who coaches **{ $name }** ({ $community }). No harm done: your place is free for the next one.
told-offer-closed = **{ $match }** is taken back: **{ $name }** ({ $community }) no longer looks for a coach. Your place is free for the next one.
told-offer-capacity = **{ $match }** is taken back: **{ $name }** ({ $community }) no longer fits into what you take, so somebody else is looked for.
told-offer-withdrawn = **{ $match }**, coaching **{ $name }** ({ $community }), is taken back, so there is nothing to answer any more. Your place is free for the next one.
told-answered = The coordinators answered your question about **{ $match }**, **{ $name }** ({ $community }). Please answer the offer by { $until }.
    { $question }
    { $answer }
told-answered-pair = The coordinators answered your question about **{ $match }**, **{ $name }** ({ $community }), whom you coach by now.
    { $question }
    { $answer }
told-answered-over = The coordinators answered your question about **{ $match }**, **{ $name }** ({ $community }). The offer is over by now, so there is nothing to decide any more.
    { $question }
    { $answer }
told-introduced-coach = You and { $contact } of **{ $name }** ({ $community }) are a pair: **{ $match }**. { $thread } is yours alone; say hello there.
told-introduced-contact = **{ $name }** ({ $community }) has a coach: { $coach }, **{ $match }**. { $thread } is yours alone; say hello there.
told-relieved = You are no longer the contact of **{ $name }** ({ $community }): { $contact } is it now, and the thread of **{ $match }** is closed to you. Thank you for having been there. If this is not right, ask a coordinator.
told-check-in-coach = How does it go with **{ $name }** ({ $community }), **{ $match }**? Only coordinators see your answer.
told-check-in-contact = How does it go with { $coach }, who coaches **{ $name }** ({ $community }), **{ $match }**? Only coordinators see your answer.
told-ended-coach = The pair **{ $match }** with **{ $name }** ({ $community }) has ended. What was learned:
    { $reflection }
told-ended-contact = The pair **{ $match }** of **{ $name }** ({ $community }) with { $coach } has ended. What was learned:
    { $reflection }
told-ended-contact-waits = The pair **{ $match }** of **{ $name }** ({ $community }) with { $coach } has ended. It waits for a coach again; if it needs none, `/community close` closes it. What was learned:
    { $reflection }
told-closed = **{ $name }** ({ $community }) no longer looks for a coach: it was closed. Your pair **{ $match }** goes on all the same; `/match end` ends it when its time has come.
thread-hello = { $to_coach } and { $to_contact }, welcome. This is **{ $match }**: { $coach } coaches **{ $name }** ({ $community }). Only you two are in here.
    A good beginning: what each of you hopes for, when you meet first, and what a good year would look like.
    After 30 days you are both asked how it goes. `/match end` ends the pair when its time has come.
thread-contact-changed = { $to_coach }, the contact of **{ $name }** ({ $community }) is { $to_contact } now. Welcome: this is **{ $match }**, and only you two are in here.
thread-leads-join = From now on { $leads } read along here: they keep everybody safe in this server, and you are not the only two in this thread.
desk-next-best = **{ $match }**: { $name } ({ $community }) is offered to { $coach }, the next best, until { $until }.
desk-round = A round was sent: { $count ->
    [one] one offer is
   *[other] { $count } offers are
} on the way to coaches. `/match status` shows them.
desk-offered = **{ $match }**: { $name } ({ $community }) is offered to { $coach } by { $who }, until { $until }.
desk-override = **{ $match }**: { $who } decided with `/match override` that { $name } ({ $community }) is offered to { $coach }, until { $until }.
    { $reason }
desk-override-replaces = **{ $match }**: { $who } decided with `/match override` that { $name } ({ $community }) is offered to { $coach }, until { $until }. The offer **{ $before }** to { $other } is taken back for it.
    { $reason }
desk-accepted = **{ $match }**: { $coach } accepted { $name } ({ $community }). Contact: { $contact }.
desk-accepted-no-contact = **{ $match }**: { $coach } accepted { $name } ({ $community }). It needs another contact before they can begin: `/community edit` names one.
desk-declined = **{ $match }**: { $coach } declined { $name } ({ $community }).
    { $reason }
desk-expired = **{ $match }**: { $coach } did not answer about { $name } ({ $community }) in time.
desk-released = **{ $match }**: the offer of { $name } ({ $community }) to { $coach } is taken back, since { $cause }. The next best is looked for.
desk-asked = **{ $match }**: { $coach } asks about { $name } ({ $community }). The offer waits for your answer: it does not end before.
    { $question }
desk-unanswered = **{ $match }**: the time to answer about { $name } ({ $community }) is over, and what { $coach } asked has no answer yet. The offer waits on for your answer, and a day more; `/match override` offers it to somebody else.
    { $question }
desk-answered = **{ $match }**: { $coach } asked about { $name } ({ $community }).
    { $question }
    { $who } answered, and the coach is told:
    { $answer }
desk-answered-over = **{ $match }**: { $coach } asked about { $name } ({ $community }).
    { $question }
    { $who } answered, and the coach is told. The offer was not open any more by then:
    { $answer }
desk-nobody-left = **{ $community }** { $name }: nobody is left who could be offered it. `/match suggest` says who is ruled out and why.
desk-contact-missing = **{ $community }** { $name } needs another contact: `/community edit` names one. Until then it is offered to nobody.
desk-not-a-fit = **{ $match }**: { $who } says that { $coach } and { $name } ({ $community }) are not a fit. Please talk to both.
desk-ended = **{ $match }**: the pair of { $coach } and { $name } ({ $community }) has ended.
    { $reflection }
desk-ended-waits = **{ $match }**: the pair of { $coach } and { $name } ({ $community }) has ended. The community waits for a coach again.
    { $reflection }
desk-left = **{ $match }**: { $who } is not available as coach or contact any more. { $coach } and { $name } ({ $community }) need a person; `/community edit` names another contact, `/match end` ends a pair.
desk-request-waits = **{ $request }**: somebody asked to join **{ $network }** { $since } and has no answer yet. Where its lead does not decide, a coordinator can: `/network requests`.
desk-lead-missing = Something waits in #safeguarding, and I know of nobody who holds the role Safeguarding Lead: perhaps nobody reads it. Please have an administrator give the role to somebody, and have them use `/network requests` once, so that I know them.
desk-conflict-in-pair = **{ $match }**: a conflict of interest is recorded between { $coach } and { $name } ({ $community }), who are a pair. Please decide whether it goes on.
alert-offer = telling a coach of an offer
alert-paired = opening the private thread of a pair
alert-pair = telling one of a pair

help-coach = Coaches
help-example-community-add = Example: `/community add name:Riverside state:OH setting:Rural stage:Emerging need:"A culture of belonging, safety, and care" contact:@Grace`
help-example-community-list = Example: `/community list`
help-example-community-show = Example: `/community show community:C-3`
help-example-community-edit = Example: `/community edit community:C-3 level:Middle`
help-example-community-close = Example: `/community close community:C-3`
help-example-coach-enroll = Example: `/coach enroll capacity:2 states:OH, MI strength:"Powerful student and family engagement" years:8`
help-example-coach-profile = Example: `/coach profile`
help-example-coach-pause = Example: `/coach pause`
help-example-coach-resume = Example: `/coach resume`
help-example-coach-caseload = Example: `/coach caseload`
help-example-coach-conflict = Example: `/coach conflict community:C-3 reason:"My sister is its principal"`
help-example-match-suggest = Example: `/match suggest community:C-3`
help-example-match-override = Example: `/match override community:C-3 coach:@Frank reason:"They know each other's work"`
help-example-match-end = Example: `/match end match:M-9`
button-send-offers = Send offers
button-discard = Discard
match-origin-suggested = A coordinator chose among the best who were free.
match-origin-round = A round gave every community that waited the best it could have.
match-origin-next-best = The coach before said no or did not answer, so the next best was offered by itself.
match-origin-override = A coordinator chose, whatever the points say.
round-state-draft = Draft
round-state-sent = Sent
round-state-discarded = Discarded
round-title = This is a draft: nobody has been told yet. The file has everything.
round-moved = Something moved since the draft was made, so nothing was sent. This is a new draft; what is different stands below. Read it, then send it.
round-heading = A round: { $matched } of { $total } communities get a coach
round-pairs = Pairs ({ $total })
round-pair = **{ $community }** { $name } → { $coach } · { $points }{ $load ->
    [0] {""}
   *[other] { " " }(load −{ $load })
}
round-missing = Without a coach ({ $total })
round-missing-line = **{ $community }** { $name }: { $why }
round-changes = Changed since the last draft ({ $total })
round-change = **{ $community }** { $name }: { $before } → { $now }
round-more = … and { $count } more, in the file
round-nobody = nobody
round-nobody-waits = No community waits for a coach without an offer. `/community add` adds one.
round-made-meanwhile = Another coordinator made a draft in this very moment. Run `/match round` again to see how it stands.
round-too-large = That is more than a round can hold. Close communities that no longer look for a coach, then try again.
round-unknown = There is no such round here. `/match round` makes one.
round-sent = { $count ->
    [one] One offer is on its way.
   *[other] { $count } offers are on their way.
} `/match status` shows the answers.
round-sent-already = This round is sent already. `/match status` shows the answers.
round-discarded = The draft is discarded. Nobody was told.
round-discarded-already = This draft is discarded, or a newer one took its place. `/match round` makes a new one.
outcome-nobody = every coach is ruled out
outcome-full = nobody who may be offered it has a free place
outcome-lost = everybody who could is needed by { $communities }
outcome-lost-by-order = a tie with { $communities }; the order of states and numbers decided
outcome-lost-to-longer = everybody who could is needed by { $communities }, which come first
round-file-pairs = Pairs
round-file-missing = Without a coach
round-file-about = About this round
round-file-community = Number
round-file-name = Community
round-file-coach = Coach
round-file-match = Match
round-file-points = Points
round-file-practices = Practices
round-file-place = Place
round-file-language = Language
round-file-level = Level
round-file-experience = Experience
round-file-setting = Setting
round-file-kept = Last draft
round-file-load = Load
round-file-why = Why
round-file-why-not = Why not
round-file-ruled-out = Coaches ruled out
round-file-made = Made at
round-file-state = State
round-file-solver = Solver
round-file-input = Digest of what it was decided from
round-file-weights = Weights
explain-title = { $match }: why { $coach } for { $name } ({ $community })
explain-decided-by = Decided by { $who }.
explain-after-declined = The coach before declined, so the next best was offered by itself.
explain-after-expired = The coach before did not answer in time, so the next best was offered by itself.
explain-after-paused = The coach before takes no new communities for now, so the next best was offered by itself.
explain-after-capacity = The coach before takes fewer communities than they did, so the next best was offered by itself.
explain-after-left = The coach before is not available any more, so the next best was offered by itself.
explain-after-withdrawn = The offer before was taken back, so the next best was offered by itself.
explain-stands-since = **{ $state }**, since { $at }.
explain-stands-until = **{ $state }**, until { $at }.
explain-stands-asked = **{ $state }**, since { $at }; it waits for the answer to a question of the coach.
explain-stands-cause = Why: { $cause }.
explain-goes = How it goes, as they said (only coordinators read this)
explain-goes-line = { $who }: { $answer }, { $at }
explain-for-it = What spoke for it
explain-nothing-special = Nothing in particular beside a free place.
explain-points = Points
explain-otherwise = What would have changed it
explain-place = { $place ->
    [1] First of those who were free.
   *[other] Number { $place } of those who were free.
}
explain-nobody-else = Nobody else could have been offered it.
explain-runner-up = { $coach } came next, { $points } points behind ({ $score } points, less { $load } for the places taken): so much more would have changed it.
explain-as-good = { $coach } fitted as well ({ $score } points, less { $load } for the places taken). Between equals the older Discord account comes first, nothing else.
explain-as-good-chosen = { $coach } fitted as well ({ $score } points, less { $load } for the places taken); a coordinator chose.
explain-better = { $coach } had { $points } points more ({ $score } points, less { $load } for the places taken): a coordinator chose otherwise.
explain-beside-less = The next here is { $coach } with { $score } points, less { $load } for the places taken: { $points } points less.
explain-beside-same = The next here is { $coach } with { $score } points, less { $load } for the places taken: as many.
explain-beside-more = The next here is { $coach } with { $score } points, less { $load } for the places taken: { $points } points more.
explain-places-given = The round gives every place of theirs to { $communities }.
explain-instead-points = With them instead, the whole round would have { $points ->
    [one] one point
   *[other] { $points } points
} less, and { $changes ->
    [one] one pair would be another
   *[other] { $changes } pairs would be others
}. More than that for this pair would have changed it.
explain-instead-same = With them instead, the whole round would be as good. In a tie the fixed order of a round decides: communities state by state, then by number; coaches by the age of their Discord account.
explain-instead-priority = With them instead, a community that came first would have had nobody.
explain-instead-fewer = With them instead, { $fewer ->
    [one] one community fewer
   *[other] { $fewer } communities fewer
} would have a coach.
explain-instead-unknown = What would have changed it only the whole round could say, and it is too large to be solved again here.
explain-ruled-out = { $count ->
    [0] Nobody was ruled out.
    [one] One coach was ruled out.
   *[other] { $count } coaches were ruled out.
}
explain-kept = Kept with it
explain-kept-at = As everything stood on { $at }; solver { $solver }
explain-input = Digest { $hash }
status-title = How matching stands
status-counts = { $waiting } waiting without an offer · { $offered } offered · { $pairs ->
        [one] 1 pair
       *[other] { $pairs } pairs
    }
    { $coaches ->
        [one] 1 coach
       *[other] { $coaches } coaches
    } with { $free ->
        [one] 1 free place
       *[other] { $free } free places
    } · { $paused } paused
status-offers = Open offers, those that end soonest first
status-offer = **{ $match }** { $name } ({ $community }) → { $coach }, ends { $until }
status-offer-asked = **{ $match }** { $name } ({ $community }) → { $coach }, whose question waits for an answer
status-longest = Waiting longest without an offer
status-waiting = **{ $community }** { $name }, since { $since }
status-more = … and { $count } more
equity-title = Days communities wait for a coach
equity-about = In the middle of each group, and how many of it have no coach. Groups of fewer than { $smallest } are not shown, so that nobody is recognised.
equity-state = By state
equity-setting = By setting
equity-level = By level
equity-language = By language
equity-stage = By stage
equity-figures = { $days } days · { $percent } % without a coach · { $communities } communities
equity-hidden = { $count ->
    [one] One group is too small to be shown.
   *[other] { $count } groups are not shown, since one of them is too small.
}
equity-nothing = Nothing to compare yet.
weights-title = What counts how much
weights-ask = What would change
weights-applied = It counts so from now on. What was offered stays; a draft that stands is asked about again.
weights-kept = Everything counts as before.
weight-line = { $weight }: **{ $points }** (usually { $usual })
weight-reach = How far a coach may be: **{ $reach }**
weight-to-be = { $weight }: **{ $points }**
weight-preview = { $waiting ->
    [0] No community waits now, so nothing would change now.
   *[other] Of { $waiting } that wait, { $before } would get a coach as it is, and { $after } then; for { $changes } it would be another one.
}
weight-too-much = That is more than this can be worth: { $most } is the most.
weight-one-thing = Change one thing at a time: `weight` together with `points`, or `reach` alone.
weight-practices = Practices
weight-home-state = Home state
weight-serves-state = Serves the state
weight-same-zone = Same zone
weight-near-zone = An hour apart
weight-language = Language
weight-level = Level
weight-year = Each year of experience
weight-experience = Experience at most
weight-setting = Setting
weight-kept = Stood in the last draft
weight-load = Load
weight-month = Each month of waiting
reach-anywhere = Anywhere
reach-near-zone = States they serve, or an hour apart
reach-served-states = States they serve
help-example-match-round = Example: `/match round`
help-example-match-status = Example: `/match status`
help-example-match-explain = Example: `/match explain match:M-9`
help-example-match-equity = Example: `/match equity`
help-example-match-weights = Example: `/match weights weight:Load points:300`

### What people are told

told-story-published = Your story **{ $story }** “{ $title }” is published in { $channel }. Thank you for telling it.
told-story-returned = Your story **{ $story }** “{ $title }” came back with a note. `/story edit` opens it, filled in as you left it.
told-story-declined = Your story **{ $story }** “{ $title }” will not be published as it is. If you change it with `/story edit`, it is read again.
told-story-taken-down = Your story **{ $story }** “{ $title }” was taken down because its release ended. Every published copy is removed. With a new release a reviewer can publish it again.
told-story-revoked = Your story **{ $story }** “{ $title }” was taken down because its release was revoked. Every published copy is removed. Your words are kept: with a new release a reviewer can publish it again.
told-story-needs-release = Your story **{ $story }** “{ $title }” was taken down because you said that young people can be identified in it. Every published copy is removed. With a guardian’s release a reviewer can publish it again.
told-story-withdrawn = Your story **{ $story }** “{ $title }” was withdrawn by a coordinator. Every published copy is removed.
told-exchange-promoted = { $count ->
    [one] A seat is free, and it is yours: you are going to **{ $exchange }** “{ $theme }”, { $at }. If you can't come after all, give it to whoever is next.
   *[other] Seats are free, and they are yours: you are going to **{ $exchange }** “{ $theme }” on { $count } dates, the first { $at }. `/exchange show exchange:{ $exchange }` has the buttons for each date, should you be unable to come.
}
told-exchange-altered = **{ $exchange }** “{ $theme }”, { $at }, has changed:
told-exchange-altered-following = **{ $exchange }** “{ $theme }” has changed from { $at } on{ $count ->
    [one] :
   *[other] , on { $count } of your dates:
}
told-exchange-altered-all = **{ $exchange }** “{ $theme }” has changed on all dates to come, { $count ->
    [one] yours on { $at } among them:
   *[other] { $count } of your dates among them, the first { $at }:
}
told-exchange-cancelled = **{ $exchange }** “{ $theme }”, { $at }, is cancelled{ $count ->
    [one] .
   *[other] , along with others of your dates, { $count } in all.
}
altered-starts = Start: { $new } (before: { $old })
altered-others = Your other dates moved as well: `/exchange show exchange:{ $exchange }` and **Next** show each of them.
altered-duration = Lasts: { $new } minutes (before: { $old })
altered-theme = Theme: { $new } (before: { $old })
altered-place = Where: { $new } (before: { $old })
altered-format = Format: { $new } (before: { $old })
altered-seats = { $count ->
    [one] You were on the waitlist: a seat is yours now.
   *[other] You were on the waitlist: a seat is yours now on { $count } dates.
}
altered-cannot = You said that you can't go, and that stays so. { $count ->
    [one] Does the new time suit you? Then press **Going** or **Maybe**.
   *[other] If the new times suit you, `/exchange show exchange:{ $exchange }` has the buttons for each date.
}
altered-protocol = Protocol: { $new } (before: { $old })
altered-capacity = Room for: { $new } (before: { $old })
told-file-refused = About your file: { $why }
told-paper-refused = The paper { $name }, which you attached to a release, could not be kept: it takes a PDF or a picture of 10 MB at most. The release stands without it. Record it again with the paper as such a file, or keep it where you are. Do not post it anywhere.
alert-story-changed = showing a story as it stands now
alert-story-outcome = telling an author what became of their story
alert-file-refused = telling someone that their file was not kept
alert-exchange-changed = showing an exchange as it stands now
alert-exchange-promoted = telling someone that a seat is theirs
alert-exchange-altered = telling someone what changed about an exchange
alert-alert = telling coordinators
told-story-old-copy = What was published before still stands.
told-alert = This needs a person: **{ $what }** could not be done.
    { $why }
    Once it is mended, `/setup plan` has what was given up tried again.

### After exchanges

button-tell-how = Tell how it went
button-not-yet = Not yet
button-make-story = Make it a story
button-change-answer = Change the answer
button-write-story = Write the story
button-everyone-going = Everyone who said Going
button-young-people = Young people who came
button-write-notes = Write the notes

told-exchange-reminder = **{ $exchange }** “{ $theme }” starts { $left }, { $at } ({ $format }).
told-where = Where: { $place }
told-preparation = We prepare it in { $thread }.
told-still-maybe = You said maybe. Are you coming?
told-exchange-started = It is time for **{ $theme }** ({ $exchange }). Start: { $left }.
told-feedback-wanted = How was **{ $exchange }** “{ $theme }”? 1 means of little use, 5 very useful. Your name is not shown with your answer, and you can change it at any time.
told-attendance-wanted = **{ $name }** “{ $theme }”, { $at }, is over. Mark who came with `/exchange attendance exchange:{ $name }`, and share what you learned with the network with `/exchange notes exchange:{ $name }`.
told-attendance-wanted-desk = **{ $name }** “{ $theme }”, { $at }, is over, and its host has left the server. A coordinator can mark who came with `/exchange attendance exchange:{ $name }`.
told-commitment-due = After **{ $exchange }** “{ $theme }”, { $at }, you wrote what you would try:
    { $words }
    How did it go?
told-host-left = The host of **{ $exchange }** “{ $theme }” has left the server, so you are the host now. Its next date is { $at }. You can change it with `/exchange edit exchange:{ $exchange }`.
told-cohost-now = You are co-host of **{ $exchange }** “{ $theme }” now, and can do what the host can. Its next date is { $at }. `/exchange edit exchange:{ $exchange }` changes it, `/exchange cancel exchange:{ $exchange }` cancels it.
told-cohost-no-more = You are no longer co-host of **{ $exchange }** “{ $theme }”. What you answered to it stays as it is.
told-host-left-nobody = The host of **{ $exchange }** “{ $theme }” has left the server, and it has no co-host. Its next date is { $at }. Coordinators and the lead of { $network } can change it: whoever is named as `cohost` with `/exchange edit exchange:{ $exchange }` becomes the host within the hour. `/exchange cancel exchange:{ $exchange }` cancels it.
told-cohost-left = The co-host of **{ $exchange }** “{ $theme }” has left the server. You can name another with `/exchange edit exchange:{ $exchange }`.
alert-exchange-reminder = reminding someone of an exchange
alert-exchange-started = saying that an exchange starts
alert-exchange-feedback = asking someone what they thought of an exchange
alert-exchange-attendance = telling a host that who came can be marked
alert-exchange-notes = sharing what was learned at an exchange
alert-exchange-commitment = asking someone how it went with what they tried
alert-exchange-handover = telling someone who hosts an exchange now

notes-title = What we learned: { $theme }
notes-will-try = What we will try
notes-from = Exchange
notes-from-said = { $at }, written by { $author }

form-comment-title = Your { $rating } is kept. What did it bring you?
form-useful = What was useful
form-will-try = What you will try
form-notes-title = What we learned
form-learned = What we learned
form-how-title = How it went
form-how = How it went, with figures if you can
form-count-title = Young people who came
form-count = How many young people came

attendance-title = Who came?
attendance-of = **{ $exchange }** “{ $theme }”, { $at }
attendance-how = Choose who came, page by page, or press **Everyone who said Going** and correct it in the menu. Marked so far: { $came } of { $named }.
attendance-nobody = Nobody has answered whose name I can show here.
attendance-unnamed = { $unnamed ->
    [one] One more person answered whose name
   *[other] { $unnamed } more people answered whose names
} I cannot show here: only the lead of the Next Generation Coalition may see them, or I have not met them yet. **Young people who came** marks how many came, without names.
attendance-young = Young people who came, as entered: { $young }. Those who are also marked by name are not counted twice. **Young people who came** corrects the number; 0 goes by the marks alone.
attendance-engaged = **Leaders engaged: { $engaged }**, counting everyone in a team
exchange-engaged = Leaders engaged
attendance-rated = { $people ->
    [one] One person rated it: { $average } of 5
   *[other] { $people } people rated it: { $average } of 5 on average
}
attendance-choose = Who came
attendance-team = a team of { $seats }
attendance-none-came = Marked: nobody came. If somebody did, choose them in the menu, or say how many young people came.
attendance-none-held = You have not hosted an exchange that has started yet. Name one in `exchange`, or ask its host.
attendance-not-yours = Only the host, the co-host, the lead of its network and coordinators mark who came. Ask one of them.
attendance-cancelled = This exchange was cancelled, so nobody came. Choose another in `exchange`.
attendance-not-begun = It starts { $at }. From then on you can mark who came.
attendance-count-not-understood = Write how many young people came as a whole number, from 0 to { $most }.

feedback-kept = Thank you! I kept your **{ $rating }** of 5 and what you wrote. Press a number to change it at any time.
feedback-kept-will-try = Thank you! I kept your **{ $rating }** of 5 and what you wrote. In a month I will ask you how it went. Press a number to change it at any time.
feedback-kept-beside-others = Thank you! Your answer is kept. Press a number to change it whenever you like; if you wrote what you will try, I ask you in a month how it went.
feedback-not-there = Only people who came, or said that they would or might, can rate an exchange.
feedback-cancelled = This exchange was cancelled, so there is nothing to rate.
feedback-not-over = It ends { $at }. Come back then.
feedback-not-rated = Press a number from 1 to 5 first; your words are below.
feedback-too-long = One of the fields has { $length } characters; the most is { $most }.

notes-shared = Thank you! What you learned at **{ $exchange }** is shared in the network's channel. **Edit** changes it there.
notes-learned-missing = Write what you learned, in a sentence or two.
notes-too-long = One of the fields has { $length } characters; the most is { $most }.
notes-not-there = Only the host, the co-host and people who came write notes. Ask the host to mark that you were there.
notes-cancelled = This exchange was cancelled, so there is nothing to share. Choose another in `exchange`.
notes-not-begun = It starts { $at }. From then on you can write notes.
notes-none-attended = You have not hosted or joined an exchange that has started yet. Name one in `exchange`.

commitment-unknown = This belongs to somebody else, or I no longer have it.
commitment-answer-missing = Write how it went, in a sentence or two.
commitment-answer-too-long = Your answer has { $length } characters; the most is { $most }.
commitment-answered = After **{ $exchange }** you wrote what you would try:
    { $words }
    How it went:
    { $answer }
    Thank you for telling us. Other communities may need exactly this.
commitment-asked-again = After **{ $exchange }** you wrote what you would try:
    { $words }
    I will ask you again in a month.
commitment-not-asked-again = After **{ $exchange }** you wrote what you would try:
    { $words }
    I will not ask again. The button below stays, in case there is something to tell.
commitment-not-answered = Tell us how it went first; then it can become a story.
commitment-story-title = What we tried after “{ $theme }”
help-example-exchange-attendance = Example: `/exchange attendance exchange:E-7`
help-example-exchange-notes = Example: `/exchange notes exchange:E-7`
draft-choose = **{ $title }** is a draft with your words in it. Choose what is still missing, then press **Write the story**; you can change every word.

### Me

timezone-several = “{ $zone }” has several zones. Choose one of these, or write a city: { $nearest }.
timezone-offset = “{ $zone }” is a distance from Greenwich and no place, and in most places that changes in spring and fall. Write a city. Places where it is so now: { $nearest }.
timezone-unknown = “{ $zone }” is no zone I know. Write a city, such as Chicago, or choose one of these: { $nearest }.
me-timezone-set = Your zone is **{ $zone }**, where it is { $now } now. Times you type are read in it.
me-language-set = From now on I speak English with you.
me-language-automatic = From now on I follow the language of your Discord.
me-notifications-direct-message = You are told by direct message; where that is closed, in a private thread in #notices.
me-notifications-thread = You are told in a private thread in #notices.
me-notifications-only-offers = You are told of offers and matches only: no reminders of exchanges, no news of your stories. Look for those in `/exchange list mine:True` and `/story mine`; `/me notifications` changes it back.

### Setup

button-apply = Apply

setup-title = Setting up this server
setup-plan-title = Plan for this server
setup-plan-apply = Nothing has been changed yet. Read what would be done, then press **Apply**.
setup-plan-stopped = This cannot be applied yet. Mend what is named below, then run `/setup plan` again. Nothing has been changed.
setup-plan-only-open = Everything is there already. Press **Apply** to open the commands to everyone.
setup-nothing-to-do = Nothing to do. Everything is as it should be.
setup-group-create = Create ({ $count })
setup-group-adopt = Adopt what exists by that name, adding only the permissions that are missing ({ $count })
setup-group-complete = Add missing permissions ({ $count })
setup-group-leave = Leave as it is ({ $count })
setup-group-missing = Missing ({ $count })
setup-roles = Roles: { $names }
setup-categories = Categories: { $names }
setup-channels = Channels: { $names }

setup-working = { $done } of { $all } roles and channels are as they should be. You can close this: it goes on by itself.
setup-waiting = Discord is slow or away right now. Setting up goes on by itself as soon as it answers; nothing is made twice.
setup-broken = Something of mine is broken, so setting up stands still. It is tried a few times more by itself; whoever runs the bot finds the cause in the log.
setup-done = Done. Every role and channel is there, and the commands are open to everyone. Next: give people their roles (Coordinator, Reviewer, Coalition Coach, Network Lead, Safeguarding Lead), then try `/help`.
setup-stopped = Stopped before the end. What was made so far stays and is used.
setup-refused = Stopped at **{ $what }**: Discord refused it ({ $why }). What was made so far stays and is used.
setup-unreadable = Discord does not let me read this server ({ $why }).
setup-mend-permission = Give the bot's role the permissions in the invite link, and let it into this channel or its category. Then run `/setup plan` and press **Apply**: it goes on from here.
setup-mend-again = Run `/setup plan` and press **Apply** again: it goes on from here. If it is refused again, tell whoever runs the bot.
setup-discord-away = Discord does not answer me right now, so I cannot see how this server stands. Nothing was changed. Try again in a minute.

setup-mend-first = Mend first
setup-good-to-know = Good to know
setup-more-problems = … and { $count } more
setup-problem-permissions = The bot lacks: **{ $permissions }**. Server Settings → Roles → the bot's role → Permissions.
setup-problem-no-access = In **{ $channel }** the bot lacks: **{ $permissions }**. Edit that channel → Permissions → add the bot.
setup-problem-several-roles = There are several roles called **{ $role }**. Rename all but the one to use.
setup-problem-several-channels = There are several channels called **{ $channel }**. Rename all but the one to use.
setup-problem-dangerous = The role **{ $role }** would be given to whoever joins that network, but it carries: **{ $permissions }**. Take that away from it, or rename it so that a new one is made.
setup-problem-full-roles = { $wanted } roles are to be made, but only { $room } more fit (Discord's most is 250). Remove some that nobody uses.
setup-problem-full-channels = { $wanted } channels are to be made, but only { $room } more fit (Discord's most is 500). Remove some that nobody uses.
setup-problem-full-category = { $wanted } channels are to be made in the category **{ $category }**, but only { $room } more fit (Discord's most is 50). Move some out of it.
setup-problem-role-above = The role **{ $role }** stands above the bot's own, so the bot can neither give nor take it. Server Settings → Roles: drag the bot's role above it.
setup-problem-hidden = **#{ $channel }** is hidden from everyone, and it stays so. People will not see what is posted there until you let everyone view it.
setup-problem-becomes-private = **#{ $channel }** can be seen by everyone now. It becomes private: only those it is for will see it.

setup-status-title = How this server is set up
setup-status-since = Set up since { $when }.
setup-status-roles = Roles in use ({ $mapped } of { $all })
setup-status-channels = Categories and channels in use ({ $mapped } of { $all })
setup-status-whole = Nothing is missing.

setup-settings-title = Settings of this server
setup-settings-timezone = Time zone
setup-settings-language = Language of the channels
setup-settings-offer-days = Days an offer to a coach stands
setup-settings-goal-schools = Goal: community schools
setup-settings-goal-children = Goal: children and young people reached
setup-settings-goal-date = Goal: to be reached by
setup-settings-goal-date-past = { $date }, which has passed. Set another with `goal_date`.
setup-offer-days-out-of-range = An offer can stand from 1 to 30 days. Give a whole number in `offer_days`.
setup-goal-out-of-range = A goal is a whole number from 1 to 2,147,483,647.
setup-goal-date-past = { $date } has passed already. Give a day to come in `goal_date`, such as 2030-12-31.
setup-goal-date-unclear = “{ $date }” is not a date I can read without guessing. Write it with the year first, such as 2030-12-31.

permission-kick-members = Kick Members
permission-ban-members = Ban Members
permission-administrator = Administrator
permission-manage-channels = Manage Channels
permission-manage-server = Manage Server
permission-view-audit-log = View Audit Log
permission-view-channels = View Channels
permission-send-messages = Send Messages
permission-manage-messages = Manage Messages
permission-embed-links = Embed Links
permission-attach-files = Attach Files
permission-read-message-history = Read Message History
permission-mention-everyone = Mention Everyone
permission-mute-members = Mute Members
permission-deafen-members = Deafen Members
permission-move-members = Move Members
permission-manage-nicknames = Manage Nicknames
permission-manage-roles = Manage Roles
permission-manage-webhooks = Manage Webhooks
permission-manage-expressions = Manage Expressions
permission-manage-events = Manage Events
permission-manage-threads = Manage Threads
permission-create-public-threads = Create Public Threads
permission-create-private-threads = Create Private Threads
permission-send-messages-in-threads = Send Messages in Threads
permission-time-out-members = Time Out Members
permission-create-events = Create Events

help-example-setup-plan = Example: `/setup plan`
help-example-setup-status = Example: `/setup status`
help-example-setup-set = Example: `/setup set timezone:America/Chicago offer_days:5`

### Help

help-title = What you can do here
help-more = { $heading }, continued
help-everyone = Everyone
help-reviewer = Reviewers and coordinators
help-lead = Network leads and coordinators
help-coordinator = Coordinators
help-administrator = Administrators
help-option = **{ $name }** — { $about }
help-option-optional = *{ $name }* (optional) — { $about }
help-unknown-command = There is no command “{ $command }”. Run `/help` to see all of them.
help-one-of = Write one of these in `command` to read what it takes, with an example.
help-example-story-log = Example: `/story log medium:Blog indicator:Attendance title:"Breakfast brought them back" people:"Nobody can be identified"`
help-example-story-show = Example: `/story show story:S-12`
help-example-story-mine = Example: `/story mine`
help-example-story-queue = Example: `/story queue`
help-example-story-edit = Example: `/story edit story:S-12`
help-example-story-withdraw = Example: `/story withdraw story:S-12`
help-example-exchange-schedule = Example: `/exchange schedule theme:Attendance without fear when:"next thursday 3pm" network:Coordinators Network`
help-example-exchange-poll = Example: `/exchange poll theme:Attendance without fear network:Coordinators Network when_1:"next thursday 3pm" when_2:"next friday noon"`
help-example-exchange-list = Example: `/exchange list network:Coordinators Network mine:True`
help-example-exchange-show = Example: `/exchange show exchange:E-7`
help-example-exchange-edit = Example: `/exchange edit exchange:E-7 scope:This and following when:"friday 4pm"`
help-example-exchange-cancel = Example: `/exchange cancel exchange:E-7 scope:This one`
help-example-me-timezone = Example: `/me timezone timezone:America/Chicago`
help-example-me-language = Example: `/me language language:English`
help-example-me-notifications = Example: `/me notifications by:Thread`
help-example-help = Example: `/help command:"story log"`
help-privacy = **What is kept:** your stories, your answers to exchanges, your name and number in Discord, your settings, and who did what.
    {""}**Who reads it:** what waits for review, reviewers and coordinators; what is published, everybody in this server.
    {""}**Young people:** nothing in which a person under 18 can be identified is published without a guardian's release and the young person's assent. When a release ends, every copy is removed within a minute. Who is under 18, only the safeguarding leads are shown: it stands on no list, announcement, calendar or export. Under 13, nothing at all is kept.
    {""}**Permission:** who is 13–17 joins the Next Generation Coalition once a safeguarding lead has a guardian's permission on file; the paper itself stays off Discord, and the permission is renewed every year.
    {""}**Coaching:** what a coach writes is read by coordinators, and by the community only as far as an offer says; who must not be matched, and why, only coordinators read.
    {""}**Worried about somebody?** `/network concern` reaches the safeguarding leads and nobody else; you can stay unnamed, and then nothing of you is kept with it.
    {""}**Yours:** `/story withdraw` takes a story back at any time, `/network leave` ends belonging to a network and erases what was kept with it. To have everything erased, ask an administrator.
    .title = Privacy
help-getting-started = **1.** `/me language` and `/me timezone`, if your Discord says otherwise.
    {""}**2.** `/story log` tells a success story. What you type is kept before anything else happens.
    {""}**3.** A reviewer reads it. You are told what they decide, by direct message or in a private thread.
    {""}**4.** `/story mine` shows where your stories stand.
    {""}**5.** `/exchange list` shows what is coming. Press **Going** under an exchange, and say whom you bring.
    {""}**6.** `/network list` shows the fourteen networks, and `/network join` brings you into one. `/network concern` is there for everybody who worries about somebody's safety.
    .title = Getting started

### Commands (names and descriptions in English stand in `commands/`)

### Search, export, dates

search-nothing-to-find = Type at least one word that says what the story is about, such as `attendance`. `"two words"` finds them side by side, and `-word` leaves stories with it out, beside a word to look for.
search-too-many-words = That is too much to look for at once: type at most { $most } words.
search-days-reversed = `from` is later than `to`. Swap the two days, or leave one out.
help-example-story-export = Example: `/story export format:Excel from:2026-01-01 include:All`
export-made = { $rows ->
    [one] Here is one story
   *[other] Here are { $rows } stories
}. Handle the file with care: it stays when a story is withdrawn.
export-not-coordinator = Only coordinators export stories. Ask one of them for the table.
export-nothing = There is no such story in those days. Choose other days, or take in every story with `include:All`.
export-nothing-yet = There is no such story yet. `include:All` takes in also those that are not published, and `/story log` tells one.
export-too-large = That would be more than { $megabytes } MB, which Discord does not take. Narrow the dates and export in parts.
export-number = Number
export-state = State
export-title = Title
export-story = Story
export-change = What changed
export-medium = Medium
export-indicator = Indicator
export-people = People
export-community = Community
export-school = School
export-link = Link
export-author = Author
export-logged-at = Logged at
export-published-at = Published at
export-release-kind = Release
export-release-scope = Release scope
export-release-until = Release until
export-file = File

### Finding a date for an exchange

button-post = Post it
button-make = Make it the exchange
form-dates = Dates, one on each line, two to five
form-closes = Until when people can vote

poll-dates = Dates
poll-date = - { $at } — { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
}
poll-lasts = Lasts
poll-closes = Voting closes
poll-is-open = When suits you? Press every date that works for you; press it again to take it back. Voting closes { $at }.
poll-is-closed = Voting closed { $at }. The lead of this network or a coordinator now picks the date.
poll-is-past = Every date has passed, and none was chosen.
poll-is-decided = **Decided:** it is **{ $exchange }**, { $at }.

poll-posted = Posted: people vote on “{ $theme }” in { $channel }. I will tell you when voting closes. Whenever you are ready, press **Make it the exchange** there.
poll-posted-unseen = Posted: people vote on “{ $theme }” in { $channel }. When voting closes, I send you a message in which you can press **Make it the exchange**.
poll-posted-already = This poll is already posted. `/exchange poll` starts another one.
poll-voted = Noted: { $at } suits you for “{ $theme }”. Press it again to take it back.
poll-vote-taken-back = Taken back: your vote for { $at }, “{ $theme }”.
poll-votes = These also suit you:
poll-made = “{ $theme }” is **{ $exchange }**, { $at }. It is announced in { $channel }. { $voters ->
    [0] Nobody had voted for that date.
    [one] One person voted for it: they count as a maybe and are asked whether they are coming.
   *[other] { $voters } people voted for it: they count as a maybe and are asked whether they are coming.
}
poll-tied = Which date should it be for “{ $theme }”? These have the same number of votes.
told-poll-decided = The date you voted for was chosen: **{ $exchange }** “{ $theme }”, { $at }. You count as a maybe for now. Are you coming?
told-poll-closed = Voting on “{ $theme }” is closed:
    { $dates }
    Press **Make it the exchange** to take the date with the most votes; if there are several, you choose.
told-poll-past = Voting on “{ $theme }” is closed, and every date has passed:
    { $dates }
    None was chosen. `/exchange poll` starts another one.
alert-poll-changed = showing a poll as it stands now
alert-poll-decided = telling someone which date was chosen

poll-unknown = This poll no longer exists. `/exchange poll` starts a new one.
poll-became = This is already decided: it became **{ $exchange }**, { $at }. Answer under its announcement.
poll-closed = Voting closed { $at }, so your vote came too late. The exchange is announced in this channel once its date is chosen.
poll-date-passed = { $at } has passed in the meantime, so it can no longer be chosen. Choose another date.
poll-dates-passed = Every date of this poll has passed, so none can be chosen any more. `/exchange poll` starts a new one.
poll-not-yours = Only the lead of { $network } and coordinators choose the date. Ask one of them.
poll-dates-count = A poll asks about { $least } to { $most } dates. Write one on each line.
poll-dates-same = Two of the dates are the same: { $at }. Change one of them, or leave it out.
poll-closes-in-the-past = { $at } has passed already, so nobody could vote. Give a later time in `until`.
poll-closes-too-late = Voting would close { $at }, but the first date is { $first }. Give an earlier time in `until`, or leave it out: voting then closes with the first date.

### Moments and reminders, as people type them

moment-ambiguous = “{ $typed }” can be read in more than one way:{ $readings }
    Choose the one you mean, or be more exact, such as 3 pm, 15:30 or December 5.
moment-time-missing = “{ $typed }” is a day without a time. Add the time, such as next thursday 3pm, Dec 5 at 15:30 or friday noon.
moment-time-missing-of-two-days = “{ $typed }” could be { $one } or { $other }, and it has no time. Write both, such as { $one } 3pm.
moment-all-past = “{ $typed }” has passed, whichever way it is read:{ $readings }
    Write a day that is to come, such as next thursday 3pm or Dec 5 2pm.
moment-repeats = “{ $typed }” comes again and again. Write only the first time, such as next friday 3pm, and choose in `repeat` how often it comes again.
moment-zone-not-then = On the day in “{ $typed }” that zone has another name: EST, CST, MST and PST are winter time, EDT, CDT, MDT and PDT are summer time. Write ET, CT, MT or PT, which fit all year, or a zone such as America/Phoenix.
moment-not-understood = I do not understand “{ $typed }” as a time. Write it like next thursday 3pm, tomorrow at 15:30, Dec 5 2pm, 2026-12-05 14:00, in 2 weeks, friday noon or 3pm ET.
moment-beyond-the-clock = There is no such time as in “{ $typed }”: the clock ends at 23:59. For midnight, write 0:00 and the day that begins then.
moment-two-times = “{ $typed }” has a start and an end. Write only when it starts, and put how long it lasts into `duration`, in minutes.
moment-gap = The clocks go forward then and skip { $asked }, so it becomes { $shown }.
moment-overlap = The clocks go back then and show { $shown } twice. I take the first.
moment-reminders-out-of-bounds = “{ $typed }”: a reminder can come from 5 minutes to 30 days before. Write them like 24h, 1h or 3 days, 30 min.
moment-reminders-too-many = “{ $typed }” is too many: there can be five reminders at most, such as 24h, 1h.
moment-reminders-not-understood = I do not understand “{ $typed }” as reminders. Write how long before the start, separated by commas, such as 24h, 1h or 1 day, 30 min. Write none for no reminders.

### Networks

next-exchange = Next exchange: **{ $theme }** ({ $exchange }), { $at }
joining-open = Open
joining-by-request = By request

network-next-generation-coalition = Next Generation Coalition
    .purpose = Young people who speak for community schools, with the adults who stand beside them
network-coordinators-network = Coordinators Network
    .purpose = Those who coordinate a community school, day by day
network-community-school-leadership-network = Community School Leadership Network
    .purpose = Those who lead community school initiatives in a city, county or district
network-state-coalitions = State Coalitions
    .purpose = State by state: organizing, connecting and advocating for supportive policies
network-steering-committee = Steering Committee
    .purpose = Sets the direction and goals of the Coalition
network-university-assisted = University Assisted
    .purpose = Universities and the community schools that they assist
network-united-way-learning-community = United Way Learning Community
    .purpose = United Ways that learn together how to support community schools
network-research-practice-network = Research Practice Network
    .purpose = Research that informs practice, and practice that informs research
network-school-district-leaders = School District Leaders
    .purpose = Superintendents and districts that build a system of community schools
network-state-chiefs = State Chiefs
    .purpose = Those who lead education in a state
network-philanthropic-community = Philanthropic Community
    .purpose = Foundations and donors that invest in community schools
network-federal-policy-workgroup = Federal Policy Workgroup
    .purpose = Policy and funding in Washington that let community schools last
network-elected-officials = Elected Officials
    .purpose = Mayors, county executives, school boards and others who were elected
network-national-intermediary-organizations = National Intermediary Organizations
    .purpose = National organizations that help communities with training and expertise

network-list-title = The fourteen networks
tier-cornerstone = Cornerstone
tier-core = Core
tier-support = Support
tier-allies = Allies
network-list-line = **{ $network }** · { $joining } · { $members ->
    [one] 1 member
   *[other] { $members } members
} — { $purpose }
network-list-mine = *(yours)*

age-under-13 = Under 13
age-young = 13–17
age-young-adult = 18–24
age-adult-ally = Adult ally
joined = You belong to **{ $network }** now. Its channel { $channel } opens for you in a moment.
joined-before = You belong to **{ $network }** already. Its channel is { $channel }.
join-asked = You asked to join **{ $network }** ({ $request }). Its lead reads it and decides; you are told.
join-asked-age = You belong to **{ $network }** already, and stay in it. A safeguarding lead is asked about the age that you gave ({ $request }); you are told what they decide.
join-asked-before = You asked to join **{ $network }** before ({ $request }), and a lead has not decided yet. You are told when they do; `/network leave` takes it back.
join-asked-young = Before you can join, a safeguarding lead needs the permission of a parent or guardian on paper. It stays with them, off Discord. Ask a parent, guardian or teacher to get in touch with them. To ask them something yourself, `/network concern` reaches them and nobody else.
join-age-missing = The Next Generation Coalition needs to know your age. Choose it in `age`.
join-ask-age = How old are you? The Next Generation Coalition needs to know, to keep everybody in it safe. Your answer goes to its safeguarding leads alone; Discord lets nobody else into their channel but the owner and administrators of this server.
join-age-placeholder = Choose your age
join-age-needless = Your age is not needed there, so I did not keep it.
join-young-elsewhere = Good that you want in! Whoever is 13–17 begins in the **Next Generation Coalition**, where leads keep you safe and nobody shows your name: `/network join network:Next Generation Coalition`. Once you are in, you can ask to join **{ $network }** too. I kept nothing of this.
join-under-13-elsewhere = It is good that you care about your school! **{ $network }**, and Discord too, begin at 13 or later, so I cannot let you in yet, and I have written nothing down about this. Talk to a teacher, or to your community school's coordinator: they have a place for you today. We look forward to you.
join-under-13 = It is good that you care about your school! The Next Generation Coalition, and Discord too, begin at 13, so I cannot let you in yet, and I have written nothing down about this. Talk to a teacher, or to your community school's coordinator: they have a place for you today. We look forward to you.
left = You have left **{ $network }**. Its role goes in a moment, and what was kept with it. `/network join` brings you back.
left-request = Your request to join **{ $network }** is taken back, and no lead is shown it any more. `/network join` asks again.
leave-ask = Leave **{ $network }**? Your lead’s permission on file goes with it: to come back you ask again, and they need the paper anew.
left-not = You stay in **{ $network }**.
leave-not-member = You do not belong to **{ $network }**, and nothing of yours waits there. `/network list` shows which are yours.
only-coordinator = This takes the role Coordinator. Ask a coordinator.
only-safeguarding-lead = This takes the role Safeguarding Lead. Ask a safeguarding lead.
not-lead = This takes the lead of **{ $network }**. Ask its lead, or a coordinator who may decide in their place.
not-lead-of = This takes the lead of **{ $network }**. Ask its lead to do it.
policy-set = People join **{ $network }** now: { $joining }. Requests that wait already still wait for a lead.
policy-youth = The Next Generation Coalition is always by request: its leads make sure that every young person in it has a permission on file. Leave it as it is.

members-title = { $network } ({ $total })
members-empty = Nobody is listed here yet. `/network join` is the way in.
members-line = { $member } — since { $since }
members-permission = permission on file since { $at }
members-age-missing = age not known: given the role by hand
members-youth = To keep young people safe I list who belongs to the Next Generation Coalition to its safeguarding leads alone. `/network list` shows how many they are; a safeguarding lead brings you together.
requests-title = Requests that wait ({ $total })
requests-empty = No request waits for you.
requests-line = **{ $request }** { $network } — { $member }, { $since } { $card }
requests-placeholder = Choose a request to decide
requests-not-lead = Requests are for the leads of networks. `/network join` sends one; `/network list` shows where you belong.

request-title = Wants to join: { $network }
request-who = Who
request-who-not = Not shown any more
request-age = Age
request-age-before = (on record so far: { $age })
request-asked = Asked
request-about = In their own words
request-state = Where it stands
request-waiting = Waiting for a lead
request-approved = Approved
request-declined = Declined
request-closed = Closed: they have left, took it back, or joined another way
request-decided-by = Decided by { $lead }, { $at }
request-permission-by = Permission on file with { $lead }, { $at }
request-reminder = **{ $request }** for **{ $network }** has been waiting since { $since }. { $card }
request-age-by-lead = You said that you are 13–17, and only a safeguarding lead can change that. If it was a slip, tell them with `/network concern`: it reaches them and nobody else.
request-own = This is about yourself, so another lead has to decide. Where there is no other, an administrator can give somebody the role for it.
request-decided = Another lead was faster: this is decided already. The card shows how.
request-closed-meanwhile = Nothing is left to decide: they have left, took it back, or joined another way. The card shows it.
request-needs-permission = This is somebody under 18. It takes **Approve, permission on file**, once you have a guardian's permission on paper.
request-needs-no-permission = Their age was corrected meanwhile, so no permission is needed. Read the card again, then decide.
request-not-waiting = No request of yours waits there any more, so there is nothing to add. `/network join` sends a new one.
request-no-answers-young = Nothing more is needed from you, and nothing more is kept. Your lead talks with you and your parent or guardian.
request-unknown = There is no such request in this server. `/network requests` lists those that wait for you.
decline-note-missing = Write a note, so that they know why and what they can do.
renew-nobody = They do not belong as somebody under 18 any more, so there is no permission to renew.
button-approve = Approve
button-approve-permission = Approve, permission on file
button-renew = Permission renewed
button-about = Say who you are
button-introduce = Introduce yourself
form-decline-note = Why, and what they can do
form-decline-request-title = Decline
form-about-title = For the lead who decides
form-work = Who you are, and where you work or volunteer
form-why = Why you want to join
form-introduce-title = Introduce yourself
form-introduction = Who you are, and what brings you here
about-done = Thank you. What you wrote stands with **{ $request }** now, for the lead who decides.
introduce-done = Thank you. Your introduction appears in the channel of **{ $network }**.
introduce-young = To keep young people safe nobody under 18 is introduced by name here. Your lead welcomes you in person.
introduce-not-member = Introductions are for members of **{ $network }**. `/network join` brings you in.
introduced = { $member } in their own words:

panel-title = Join a network
panel-about = Choose a network in the menu. Open ones let you in at once; for the others a lead decides, and you are told. `/network list` says what each is for, `/network leave` lets you out again.
panel-placeholder = Choose a network

welcome-members = Welcome to **{ $network }**, { $members }!
welcome-somebody = a new member
welcome-others = { $others ->
    [one] Somebody new has joined
   *[other] { $others } people have joined
} **{ $network }**. Welcome!
welcome-both = Welcome to **{ $network }**, { $members } and { $others ->
    [one] one more
   *[other] { $others } more
}!
welcome-story = The newest story: **{ $story }** “{ $title }” { $link }

told-approved-young = You belong to **{ $network }** now, welcome! Its channel is { $channel }. What is new for you I tell you here at first, where a safeguarding lead reads along; ask them whatever you like.
told-approved = You belong to **{ $network }** now. Its channel is { $channel }.
told-declined = Your request **{ $request }** to join **{ $network }** was declined.
told-young = There is something new for you. `/story mine` shows your stories, `/exchange list` your exchanges and `/network list` your networks; only you read the answers. Your lead can help.
told-permission-ended = Your place in the Next Generation Coalition rests for now: the permission of your parent or guardian was for one year, and the year is over. You did nothing wrong, and you have lost nothing. Your lead is asked about it and talks with you; with a new permission you are back at once.
safeguarding-tell = A young person who asked to join must be told something, and I found nobody of you to let into a thread with them: { $member }. Please talk with them, together with another adult. `/network requests` and the cards here show what it is about. (I know you as a lead once you have used a command of mine.)
safeguarding-pair = { $member }, who counts as under 18, and an adult are alone in { $thread }, a private thread that I opened before that was known. I know none of you to let in: whoever of you uses a command of mine, such as `/network requests`, is let in at once. Please talk with both.
safeguarding-age-unknown = { $member } was given the role Next Generation Coalition by hand, so that I do not know how old they are. Until I do, I treat them as under 18: no name of theirs is shown anywhere. Ask them to type `/network join` with their age; it comes here for you to decide.
safeguarding-permission-ending = The permission of { $member }, on file with { $lead } since { $at }, ends { $until }. Once you have it renewed on paper, press **Permission renewed**. If nobody does, their role is taken on that day, they are told kindly, and a request to let them back in stands here.
safeguarding-renewed = The permission of { $member } was renewed: on file with { $lead } since { $at }.
role-missing = The role of **{ $network }** is gone from this server, so that nobody can be let in. Run `/setup plan` and press **Apply**: it is made anew, and everybody who belongs is given it.
role-dangerous = The role of **{ $network }** carries power over others, so I give it to nobody. Server Settings → Roles: take such permissions away from it. Whoever waits is let in then; `/setup plan` names them and has it tried at once.
role-above = The role of **{ $network }** stands above mine, so that I can neither give nor take it. Server Settings → Roles: drag my role above it. Whoever waits is let in then; `/setup plan` has it tried at once.
role-refused = Discord does not let me give the role of **{ $network }**. Server Settings → Roles → my role → Permissions: Manage Roles. Whoever waits is let in then; `/setup plan` has it tried at once.
alert-network-roles = giving a network's role
alert-network-request = showing a request to join
alert-network-answer = telling somebody what became of their request
alert-network-welcome = welcoming somebody in a network
alert-network-safeguarding = telling the safeguarding leads
alert-network-permission = telling somebody that their place rests
help-example-network-list = Example: `/network list`
help-example-network-join = Example: `/network join network:"State Coalitions"`, or `/network join network:"Next Generation Coalition" age:18–24`
help-example-network-leave = Example: `/network leave network:"State Coalitions"`
help-example-network-members = Example: `/network members network:"Coordinators Network"`
help-example-network-requests = Example: `/network requests`
help-example-network-policy = Example: `/network policy network:"State Chiefs" joining:"By request"`
help-example-network-panel = Example: `/network panel`

form-concern = What you are worried about
form-concern-title = A concern, with your name
form-concern-unnamed-title = A concern, without your name
concern-placeholder = Read by the safeguarding leads alone. About one of them? Tell an administrator instead.
concern-kept = Thank you for telling this. It is kept, and the safeguarding leads of this server read it in a channel of their own, which Discord opens to nobody else but the owner and administrators. **What happens next:** one of them takes it up, and you are told when. They speak with those who can help, and may come back to you with a question; not everything they do can be told to you.
concern-kept-unnamed = Thank you for telling this. It is kept without your name, your number or anything else of you, and the safeguarding leads of this server read it in a channel of their own, which Discord opens to nobody else but the owner and administrators. **What happens next:** one of them takes it up and speaks with those who can help. Nobody can write back to you; if you know more, raise another concern.
concern-danger = If somebody is in danger right now, do not wait: in the United States call 911, or call or text 988 to talk with somebody.
concern-no-lead = **Nobody is known to me as a safeguarding lead here yet.** The coordinators are told that one is missing, and nothing of what you wrote. Until there is one, tell an adult you trust too.
concern-title = A concern
concern-who = From
concern-unnamed = Somebody who stays unnamed: nothing of who it is was kept
concern-raised = Raised
concern-state = Where it stands
concern-open = Nobody has taken it up yet
concern-taken-by = Taken up by { $lead }, { $at }
concern-taken-before = Another lead has taken this up already. The card shows who.
concern-closed-by = Closed by { $lead }, { $at }
concern-closed-before = Another lead has closed this already. The card shows who.
concern-unknown = There is no such concern in this server.
button-take-up = Take it up
told-concern-taken = A safeguarding lead has taken up the concern that you raised { $at }. They may come to you with a question.
alert-network-concern = bringing a concern to the safeguarding leads
alert-network-concern-taken = telling somebody that their concern was taken up
help-example-network-concern = Example: `/network concern`, or `/network concern stay_unnamed:True`

form-announcement = What you announce
form-announce-title = Announcement
button-send = Send
announce-preview = This would stand in { $channel }, where { $members ->
    [one] 1 member reads
   *[other] { $members } members read
} it. Nothing is sent yet.
announce-preview-dm = This would stand in { $channel }, where { $members ->
    [one] 1 member reads
   *[other] { $members } members read
} it, and go to { $by_dm ->
    [one] 1 of them
   *[other] { $by_dm } of them
} by direct message, or in a private thread where that is closed. (Not to who asked for offers and matches only, to nobody under 18, and not to you.) Nothing is sent yet.
announce-sent = Sent. It stands in the channel in a moment.
announce-sent-dm = Sent. It stands in the channel in a moment, and { $by_dm ->
    [one] 1 member gets
   *[other] { $by_dm } members get
} it by direct message, or in a private thread where that is closed, one after the other.
announce-sent-before = This was sent already, so it cannot be changed. Announce the correction with `/network announce`.
announced = **Announcement** by { $author } to **{ $network }**
announced-directly = **Announcement** by { $author } to **{ $network }** (`/me notifications` changes how you are told)
alert-network-announcement = sending an announcement
help-example-network-announce = Example: `/network announce network:"State Coalitions" message:"We meet on Thursday" by_dm:True`

form-digest = The digest, as it is to stand
form-digest-title = Digest
digest-head = **{ $network }** · { $month }
digest-joined = { $joined ->
    [0] Nobody new this month.
    [one] One new member.
   *[other] { $joined } new members.
}
digest-story = Story **{ $story }** “{ $title }” { $link }
digest-waiting = { $waiting ->
    [one] One request to join waits
   *[other] { $waiting } requests to join wait
} for a lead.
digest-preview = This is how it would stand in the network's channel. Read it, edit it if you like, then send it. Nothing is sent yet.
digest-due = The digest of **{ $network }** for { $month } can be sent. Its lead reads it first, and can edit it.
digest-sent = Sent. It stands in the network's channel in a moment.
digest-sent-before = This month's digest was sent already. The next one comes with the next month.
digest-unknown = There is no such digest in this server. `/network digest` opens this month's.
button-preview = Preview
alert-network-digest = sending a network's digest
help-example-network-digest = Example: `/network digest network:"State Coalitions"`
