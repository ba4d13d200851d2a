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
draft-gone = This form is too old, or belongs to somebody else. Start again with the command.
draft-handed-in = This was already handed in. Use `/story edit` to change it.
draft-kept = Everything you typed is kept. Press **Edit** to correct it.
text-masked-link = A link hidden behind words ([words](address)) cannot be kept, since readers would not see where it leads. Write the address itself.
text-invite = An invitation to another server cannot be kept. Take it out, and name the group in words.
link-not-https = The link must begin with https://.
link-too-long = The link is too long: 512 characters at most.
link-not-understood = The link was not understood. Write it as https://example.org/page.

button-edit = Edit
button-withdraw = Withdraw
button-keep = Keep
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
form-note = Your note to the author
form-return-title = Return with a note
form-decline-title = Decline

draft-title-missing = The story needs a title.
draft-title-too-long = The title has { $length } characters; { $most } is the most.
draft-story-missing = The story is empty. Tell what happened, in your own words.
draft-story-too-long = The story has { $length } characters; { $most } is the most.
draft-change-too-long = What changed has { $length } characters; { $most } is the most.

story-logged = Kept as **{ $story }**. A reviewer reads it next, and you are told what they decide.
story-edited-published = **{ $story }** is changed and waits for review. Until it is published again, what stood before still stands.
story-edited = **{ $story }** is changed and waits for review.
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
revoke-nothing = **{ $story }** has no release that stands. `/story show` lists its releases.

search-title = “{ $words }”: { $total } found
search-title-more = “{ $words }”: more than { $total } found, the best first
search-corrected = *No story says “{ $typed }”. Looked for “{ $meant }” too.*
search-nothing = Nothing found. Try fewer or other words, or leave the filters out.
story-released = The release for **{ $story }** is recorded and holds until the end of { $until }.
story-revoked = Every release of **{ $story }** is revoked. Published copies are removed within a minute.
day-ambiguous = “{ $typed }” could be { $one } or { $other }. Type the one you mean.
day-not-understood = “{ $typed }” is no day I understand. Write it as 2027-06-30, June 30 2027, tomorrow, next friday or in 6 months.
help-example-story-search = Example: `/story search query:breakfast indicator:Attendance`
help-example-story-release = Example: `/story release story:S-12 kind:"Guardian and young person" scope:"This server" until:2027-06-30`
help-example-story-revoke = Example: `/story revoke story:S-12`

story-medium = Medium
story-indicator = Indicator
story-community = Community
story-school = School
story-author = Told by
story-author-next-generation = A member of the Next Generation Coalition
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
state-taken-down = Taken down: its release ended
release-kind-adult = Adult
release-kind-guardian = Guardian and young person
release-scope-this-server = This server
release-scope-public = Public

file-too-large = { $name } is larger than 10 MB and was not kept. The words are safe. Make it smaller, or put it on the web and give its link.
file-unknown-type = { $name } is no picture, video, recording or PDF that can be posted, so it was not kept. The words are safe. Put it on the web and give its link, or make a PDF of it.
file-gone = { $name } could not be fetched from Discord, so it was not kept. The words are safe.

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
exchange-waiting = Waiting for a seat
exchange-voices-missing = Voices still missing
exchange-voices-all = None: young people, families, educators and partners come.
exchange-is-cancelled = **Cancelled.**
exchange-is-over = It took place.
exchange-line = **{ $theme }**, { $at }, in { $network }
exchange-line-over = **{ $theme }** took place { $at }, in { $network }
exchange-line-cancelled = **{ $theme }**, { $at }, in { $network }: cancelled
exchange-place-none = no place given
exchange-unknown = There is no such exchange here that you may see. `/exchange list` shows what is coming.
exchange-number-not-understood = “{ $typed }” names no exchange. Write it as E-7, or choose from the suggestions.
exchange-list = Coming exchanges ({ $total })
exchange-list-mine = Your coming exchanges ({ $total })
exchange-list-empty = Nothing is planned. Coordinators and network leads plan one with `/exchange schedule`.
exchange-list-line = **{ $exchange }** { $theme } — { $at } · { $network }

exchange-theme-missing = The exchange needs a theme.
exchange-theme-too-long = The theme has { $length } characters; { $most } is the most.
exchange-place-too-long = Where has { $length } characters; { $most } is the most.
exchange-duration-out-of-range = An exchange lasts from { $least } to { $most } minutes. Give a whole number of minutes in `duration`.
exchange-capacity-out-of-range = An exchange has room for { $least } to { $most } people. Give a whole number in `capacity`, or leave it out for as many as come.
exchange-reminders-out-of-range = People can be reminded { $most } times at most, from 5 minutes to 30 days before the start. Write it as `1 day, 1 hour`.
exchange-in-the-past = { $at } has passed already. Choose a moment that is to come.
exchange-too-far = { $at } is more than two years ahead. Choose an earlier moment.
exchange-until-once = An exchange that is held once has no last day. Choose how it repeats, or leave `until` out.
exchange-until-before = The series would end on { $until }, before it begins. Choose a later day in `until`.
exchange-not-yours-to-schedule = Exchanges of { $network } are scheduled by its lead and by coordinators. Ask one of them, or choose a network that you lead.
exchange-network-unknown = “{ $typed }” is no network here. Choose one from the suggestions.
exchange-cohost-bot = A bot cannot be co-host. Name a person in `cohost`, or leave it out.
exchange-channel-gone = The channel of { $network } is gone, so nothing could be announced there. Ask an administrator to run `/setup plan`, or choose another network.

button-schedule = Schedule it
button-change = Change
form-exchange-title = The exchange
form-theme = Theme
form-when = When it begins
form-until = Last day of the series
form-where = Where
form-capacity = Room for how many people
form-duration = Minutes it lasts
form-network = Network
form-timezone = Time zone
form-reminders = Reminders before it begins

exchange-preview = Nothing is sent yet. Is this what you mean?
exchange-kept = Everything you typed is kept. Press **Change** to correct it.
exchange-which = “{ $typed }” can be read in more than one way. Which do you mean?
exchange-zone = Time zone
exchange-notes = Please note
exchange-capacity = Room for
exchange-cohost = Co-host
exchange-reminders = Reminders
exchange-reminders-none = None
exchange-reminders-before = { $spans } before
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
   *[other] { $count } dates in all, the last { $last }
}
exchange-preview-most = { $count } dates, the most a series has; the last { $last }. Schedule it again then.
exchange-monthly-last = Not every month has a fifth such weekday, so that it is held on the last one of each month.
exchange-scheduled = Scheduled as **{ $exchange }** “{ $theme }”, { $at }{ $count ->
    [one] .
   *[other] , with { $count } dates in all.
} It is announced in { $channel }.
exchange-scheduled-already = This is scheduled already, as **{ $exchange }**. `/exchange edit` changes it.
button-save-changes = Save changes
button-cancel-it = Cancel it
exchange-not-yours = **{ $exchange }** can be changed by its host and co-host, by who leads its network, and by coordinators. Ask one of them.
exchange-begun = This date of **{ $exchange }** has begun, so that it stays as it is. Choose one that is to come.
exchange-nothing-to-change = Nothing would change. Say what is to be different.
exchange-capacity-below-going = { $going } people are going on { $at }, so that there must be room for as many at least.
exchange-change-preview = Nothing is changed yet. This would change { $count ->
    [one] one date
   *[other] { $count } dates
} of **{ $exchange }**, and { $told ->
    [0] nobody who answered would have to be told.
    [one] one person who answered would be told.
   *[other] { $told } people who answered would be told.
}
exchange-moves-alike = { $count } dates move, each by the same time on the clock.
exchange-moves-monthly = { $count } dates move, each to the new weekday and time of its own month.
exchange-changed = **{ $exchange }** is changed: { $count ->
    [one] one date
   *[other] { $count } dates
}. { $told ->
    [0] Nobody has to be told.
    [one] One person is told.
   *[other] { $told } people are told.
}
exchange-changed-already = This is saved already. `/exchange show` shows **{ $exchange }** as it stands.
exchange-cohost-none = nobody
exchange-cancel-ask = Cancel **{ $exchange }** “{ $theme }”, { $count ->
    [one] { $at }?
   *[other] { $count } dates from { $at } on?
} { $told ->
    [0] Nobody has answered yet.
    [one] One person who answered is told.
   *[other] { $told } people who answered are told.
} It is kept, but cannot be held again.
exchange-cancelled-now = **{ $exchange }** is cancelled: { $count ->
    [one] one date
   *[other] { $count } dates
}. { $told ->
    [0] Nobody has to be told.
    [one] One person is told.
   *[other] { $told } people are told.
}
exchange-stays = **{ $exchange }** stays as it is.
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
} Whom do you bring? You can change this at any time.
answered-waiting = **{ $exchange }** “{ $theme }”, { $at }, is full. You are number { $place } on the waitlist, and you are told as soon as { $seats ->
    [one] a seat is
   *[other] { $seats } seats are
} yours.
answered-maybe = Noted as a maybe: **{ $exchange }** “{ $theme }”, { $at }. You are reminded of it.
answered-cannot = Noted: you cannot come to **{ $exchange }** “{ $theme }”, { $at }. Thank you for saying so.
answer-seats = { $seats ->
    [one] Only me
   *[other] { $seats } people, me counted
}
answer-seats-ask = How many come?
answer-voices-ask = Which voices do you bring?
exchange-cancelled = **{ $exchange }** is cancelled. `/exchange list` shows what is coming.
exchange-over = **{ $exchange }** is over, so that it takes no answers any more. `/exchange list` shows what is coming.
exchange-members-only = This exchange is for the members of { $network }. Ask to join with `/network join`, then answer again.
exchange-not-going = First press **Going** under the announcement.
exchange-team-too-large = There is room for { $capacity } people in all, so that your team would never fit. Choose fewer.
exchange-team-no-room = There is no room for more of you, so that it stays at { $seats }. Others may come on their own, or press **Going** to wait for a seat.

### What people are told

told-story-published = Your story **{ $story }** “{ $title }” is published in { $channel }. Thank you for telling it.
told-story-returned = Your story **{ $story }** “{ $title }” came back with a note. `/story edit` opens it, filled in as you left it.
told-story-declined = Your story **{ $story }** “{ $title }” will not be published as it is.
told-story-taken-down = Your story **{ $story }** “{ $title }” was taken down because its release ended. Every published copy is removed. With a new release a reviewer can publish it again.
told-story-withdrawn = Your story **{ $story }** “{ $title }” was withdrawn by a coordinator. Every published copy is removed.
told-exchange-promoted = { $count ->
    [one] A seat became free, and it is yours: you are going to **{ $exchange }** “{ $theme }”, { $at }.
   *[other] Seats became free, and they are yours: you are going to **{ $exchange }** “{ $theme }” on { $count } dates, the first { $at }.
}
told-exchange-altered = **{ $exchange }** “{ $theme }” has changed{ $count ->
    [one] {""}
   *[other] , { $count } of its dates that you answered to
}:
told-exchange-cancelled = **{ $exchange }** “{ $theme }”, { $at }, is cancelled{ $count ->
    [one] .
   *[other] , with { $count } dates in all that you answered to.
}
altered-starts = Start: { $new } (it was { $old })
altered-duration = Minutes: { $new } (it was { $old })
altered-theme = Theme: { $new } (it was { $old })
altered-place = Where: { $new } (it was { $old })
altered-format = Format: { $new } (it was { $old })
altered-seats = { $count ->
    [one] You waited for a seat: one is yours now.
   *[other] You waited for seats: on { $count } dates one is yours now.
}
altered-protocol = Protocol: { $new } (it was { $old })
altered-capacity = Room for: { $new } (it was { $old })
told-file-refused = About your file: { $why }
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

### Me

timezone-unknown = “{ $zone }” is no zone I know. Choose one from the suggestions, such as America/Chicago.
me-timezone-set = Your zone is **{ $zone }**, where it is { $now } now. Times you type are read in it.
me-language-set = From now on I speak English with you.
me-language-automatic = From now on I follow the language of your Discord.
me-notifications-direct-message = You are told by direct message; where that is closed, in a private thread in #notices.
me-notifications-thread = You are told in a private thread in #notices.
me-notifications-only-offers = You are told of offers and matches only. Everything else stands in `/story mine`.

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
setup-settings-goal-date = Goal: by
setup-offer-days-out-of-range = An offer can stand from 1 to 30 days. Give a whole number in `offer_days`.
setup-goal-out-of-range = A goal is a whole number from 1 to 2,147,483,647.
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
help-everyone = Everyone
help-reviewer = Reviewers and coordinators
help-lead = Network leads and coordinators
help-coordinator = Coordinators
help-administrator = Administrators
help-option = **{ $name }** — { $about }
help-option-optional = *{ $name }* (optional) — { $about }
help-unknown-command = There is no command “{ $command }”. Run `/help` to see all of them.
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
    {""}**Young people:** nothing in which a person under 18 can be identified is published without a guardian's release and the young person's assent. When a release ends, every copy is removed within a minute.
    {""}**Yours:** `/story withdraw` takes a story back at any time.
    .title = Privacy
help-getting-started = **1.** `/me language` and `/me timezone`, if your Discord says otherwise.
    {""}**2.** `/story log` tells a success story. What you type is kept before anything else happens.
    {""}**3.** A reviewer reads it. You are told what they decide, by direct message or in a private thread.
    {""}**4.** `/story mine` shows where your stories stand.
    {""}**5.** `/exchange list` shows what is coming. Press **Going** under an exchange, and say whom you bring.
    .title = Getting started

### Commands (names and descriptions in English stand in `commands/`)

### Search, export, dates

search-nothing-to-find = Type at least one word that says what the story is about, such as `attendance`. `"two words"` finds them side by side, and `-word` leaves stories with it out, beside a word to look for.
search-too-many-words = That is too much to look for at once: type at most { $most } words.
search-days-reversed = `from` is later than `to`. Swap the two days, or leave one out.
help-example-story-export = Example: `/story export format:Excel from:2026-01-01 include:All`
export-made = Here are { $rows ->
    [one] one story
   *[other] { $rows } stories
}. Handle the file with care: it stays when a story is withdrawn.
export-not-coordinator = Only coordinators export stories. Ask one of them for the table.
export-nothing = There is no story in those days. Choose other days, or include all stories.
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
form-dates = Dates, one a line, two to five
form-closes = Until when people can vote

poll-dates = Dates
poll-date = - { $at } — { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
}
poll-lasts = Lasts
poll-closes = Votes are taken until
poll-is-open = When suits you? Press every date that does; press again to take it back. Votes are taken until { $at }.
poll-is-closed = Votes were taken until { $at }. Whoever leads this network makes one of the dates the exchange.
poll-is-past = Every date has passed, and none became the exchange.
poll-is-decided = **Decided:** it is **{ $exchange }**, { $at }.

poll-posted = Posted: people vote on “{ $theme }” in { $channel }. When you have seen enough, press **Make it the exchange** there.
poll-posted-already = This poll is posted already. `/exchange poll` begins another one.
poll-voted = Noted: { $at } suits you for “{ $theme }”. Press it again to take it back.
poll-vote-taken-back = Taken back: { $at } does not suit you for “{ $theme }”.
poll-votes = These suit you as well:
poll-made = “{ $theme }” is **{ $exchange }**, { $at }. It is announced in { $channel }. { $voters ->
    [0] Nobody had voted for that date.
    [one] One person voted for it: they are noted as a maybe, and told.
   *[other] { $voters } people voted for it: they are noted as a maybe, and told.
}
poll-tied = Which date is it to be for “{ $theme }”? None of these is wanted by more people than the others.
told-poll-decided = The date you voted for was chosen: **{ $exchange }** “{ $theme }”, { $at }. You are noted as a maybe. Press **Going** or **Can't go** under its announcement in the network's channel.
alert-poll-changed = showing a poll as it stands now
alert-poll-decided = telling someone which date was chosen

poll-unknown = There is no such poll here any more. `/exchange poll` begins a new one.
poll-became = This is decided already: it became **{ $exchange }**, { $at }. Answer under its announcement.
poll-closed = Votes were taken until { $at }, so yours came too late. The exchange is announced in this channel once its date is chosen.
poll-date-passed = { $at } has passed meanwhile, so it cannot be chosen any more. Choose another date.
poll-dates-passed = Every date of this poll has passed, so none can be chosen any more. `/exchange poll` begins a new one.
poll-not-yours = Only its lead and coordinators choose the date of an exchange of { $network }. Ask one of them.
poll-dates-count = A poll asks about { $least } to { $most } dates. Write one a line.
poll-dates-same = Two of the dates are the same: { $at }. Change one of them, or leave it out.
poll-closes-in-the-past = { $at } has passed already, so nobody could vote. Give a later moment in `until`.
poll-closes-too-late = Votes would be taken until { $at }, but the last date is { $last }. Give an earlier moment in `until`, or leave it out.

### Moments and reminders, as people type them

moment-ambiguous = “{ $typed }” can be read in more than one way:{ $readings }
    Choose the one you mean, or say it more exactly, such as 3 pm, 15:30 or December 5.
moment-time-missing = “{ $typed }” is a day without a time. Say at what time as well, such as next thursday 3pm, Dec 5 at 15:30 or friday noon.
moment-zone-not-then = In “{ $typed }” the zone is called differently on that day: EST, CST, MST and PST are winter time, EDT, CDT, MDT and PDT summer time. Write ET, CT, MT or PT, which fit all year, or a zone such as America/Phoenix.
moment-not-understood = “{ $typed }” is no time I understand as a whole. Write it as next thursday 3pm, tomorrow at 15:30, Dec 5 2pm, 2026-12-05 14:00, in 2 weeks, friday noon or 3pm ET.
moment-gap = The clocks go forward then and skip { $asked }, so it becomes { $shown }.
moment-overlap = The clocks go back then and show { $shown } twice. The first is meant.
moment-reminders-out-of-bounds = “{ $typed }”: a reminder comes at least 5 minutes and at most 30 days before. Write them as 24h, 1h or 3 days, 30 min.
moment-reminders-too-many = “{ $typed }” are too many: at most five reminders, such as 24h, 1h.
moment-reminders-not-understood = “{ $typed }” are no reminders I understand. Write how long before, with commas between them, such as 24h, 1h or 1 day, 30 min; or none.

### Networks

joining-open = Open
joining-by-request = By request
