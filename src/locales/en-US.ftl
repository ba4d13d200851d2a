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

### What people are told

told-story-published = Your story **{ $story }** “{ $title }” is published in { $channel }. Thank you for telling it.
told-story-returned = Your story **{ $story }** “{ $title }” came back with a note. `/story edit` opens it, filled in as you left it.
told-story-declined = Your story **{ $story }** “{ $title }” will not be published as it is.
told-story-taken-down = Your story **{ $story }** “{ $title }” was taken down because its release ended. Every published copy is removed. With a new release a reviewer can publish it again.
told-story-withdrawn = Your story **{ $story }** “{ $title }” was withdrawn by a coordinator. Every published copy is removed.
told-file-refused = About your file: { $why }
alert-story-changed = showing a story as it stands now
alert-story-outcome = telling an author what became of their story
alert-file-refused = telling someone that their file was not kept
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
help-example-me-timezone = Example: `/me timezone timezone:America/Chicago`
help-example-me-language = Example: `/me language language:English`
help-example-me-notifications = Example: `/me notifications by:Thread`
help-example-help = Example: `/help command:"story log"`
help-privacy = **What is kept:** your stories, your name and number in Discord, your settings, and who did what.
    {""}**Who reads it:** what waits for review, reviewers and coordinators; what is published, everybody in this server.
    {""}**Young people:** nothing in which a person under 18 can be identified is published without a guardian's release and the young person's assent. When a release ends, every copy is removed within a minute.
    {""}**Yours:** `/story withdraw` takes a story back at any time.
    .title = Privacy
help-getting-started = **1.** `/me language` and `/me timezone`, if your Discord says otherwise.
    {""}**2.** `/story log` tells a success story. What you type is kept before anything else happens.
    {""}**3.** A reviewer reads it. You are told what they decide, by direct message or in a private thread.
    {""}**4.** `/story mine` shows where your stories stand.
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

### Networks

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
join-asked-before = You asked to join **{ $network }** before ({ $request }), and a lead has not decided yet. You are told when they do; `/network leave` takes it back.
join-asked-young = Before you can join, a safeguarding lead needs the permission of a parent or guardian on paper. It stays with them, off Discord. Ask a parent, guardian or teacher to get in touch with them.
join-age-missing = The Next Generation Coalition needs to know your age. Choose it in `age`.
join-ask-age = How old are you? The Next Generation Coalition needs to know, to keep everybody in it safe. Only its safeguarding leads read your answer.
join-age-placeholder = Choose your age
join-under-13 = It is good that you care about your school! The Next Generation Coalition, and Discord too, begin at 13, so I cannot let you in yet, and I have written nothing down about this. Talk to a teacher, or to your community school's coordinator: they have a place for you today. We look forward to you.
left = You have left **{ $network }**. Its role goes in a moment, and what was kept with it. `/network join` brings you back.
leave-not-member = You do not belong to **{ $network }**, and nothing of yours waits there. `/network list` shows which are yours.
only-coordinator = This takes the role Coordinator. Ask a coordinator.
only-safeguarding-lead = This takes the role Safeguarding Lead. Ask a safeguarding lead.
not-lead = This takes the lead of **{ $network }**. Ask its lead, or a coordinator who is its lead.
policy-set = People join **{ $network }** now: { $joining }. Requests that wait already still wait for a lead.
policy-youth = The Next Generation Coalition is always by request: its leads make sure that every young person in it has a permission on file. Leave it as it is.

members-title = { $network } ({ $total })
members-empty = Nobody belongs to it yet. `/network join` makes you the first.
members-line = { $member } — since { $since }
members-permission = permission on file since { $at }
members-youth = To keep young people safe I list who belongs to the Next Generation Coalition to its safeguarding leads alone. `/network list` shows how many they are; a safeguarding lead brings you together.
requests-title = Requests that wait ({ $total })
requests-empty = No request waits for you.
requests-line = **{ $request }** { $network } — { $member }, { $since } { $card }
requests-placeholder = Choose a request to decide
requests-not-lead = Requests are for the leads of networks. `/network join` sends one; `/network list` shows where you belong.

request-title = Wants to join: { $network }
request-who = Who
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
request-own = This is about yourself, so another lead has to decide.
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
words-missing = It is empty. Write a few words, then send it again.

panel-title = Join a network
panel-about = Choose a network in the menu. Open ones let you in at once; for the others a lead decides, and you are told. `/network list` says what each is for, `/network leave` lets you out again.
panel-placeholder = Choose a network

welcome-members = Welcome to **{ $network }**, { $members }!
welcome-others = { $others ->
    [one] Somebody new has joined
   *[other] { $others } people have joined
} **{ $network }**. Welcome!
welcome-both = Welcome to **{ $network }**, { $members } and { $others ->
    [one] one more
   *[other] { $others } more
}!
welcome-story = The newest story: **{ $story }** “{ $title }” { $link }

told-approved = You belong to **{ $network }** now. Its channel is { $channel }.
told-declined = Your request **{ $request }** to join **{ $network }** was declined.
told-young = There is something new for you. `/network list` and `/story mine` show where things stand, for you alone. Your lead can help.
told-permission-ended = Your place in the Next Generation Coalition rests for now: the permission of your parent or guardian was for one year, and the year is over. You did nothing wrong, and you have lost nothing. Your lead is asked about it and talks with you; with a new permission you are back at once.
safeguarding-tell = A young person who asked to join must be told something, and I found nobody of you to let into a thread with them: { $member }. Please talk with them, together with another adult. `/network requests` and the cards here show what it is about. (I know you as a lead once you have used a command of mine.)
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
help-lead = Leads of networks
help-example-network-list = Example: `/network list`
help-example-network-join = Example: `/network join network:"State Coalitions"`
help-example-network-leave = Example: `/network leave network:"State Coalitions"`
help-example-network-members = Example: `/network members network:"Coordinators Network"`
help-example-network-requests = Example: `/network requests`
help-example-network-policy = Example: `/network policy network:"State Chiefs" joining:"By request"`
help-example-network-panel = Example: `/network panel`

form-concern = What you are worried about
form-concern-title = A concern, with your name
form-concern-unnamed-title = A concern, without your name
concern-placeholder = Read by the safeguarding leads alone. About one of them? Tell an administrator instead.
concern-kept = Thank you for telling this. It is kept, and the safeguarding leads of this server read it in a channel that nobody else sees. **What happens next:** one of them takes it up, and you are told when. They speak with those who can help, and may come back to you with a question; not everything they do can be told to you.
concern-kept-unnamed = Thank you for telling this. It is kept without your name, your number or anything else of you, and the safeguarding leads of this server read it in a channel that nobody else sees. **What happens next:** one of them takes it up and speaks with those who can help. Nobody can write back to you; if you know more, raise another concern.
concern-danger = If somebody is in danger right now, do not wait: in the United States call 911, or call or text 988 to talk with somebody.
concern-title = A concern
concern-who = From
concern-unnamed = Somebody who stays unnamed: nothing of who it is was kept
concern-raised = Raised
concern-state = Where it stands
concern-open = Nobody has taken it up yet
concern-taken-by = Taken up by { $lead }, { $at }
concern-taken-before = Another lead has taken this up already. The card shows who.
concern-unknown = There is no such concern in this server.
button-take-up = Take it up
told-concern-taken = A safeguarding lead has taken up the concern that you raised { $at }. They may come to you with a question.
alert-network-concern = bringing a concern to the safeguarding leads
alert-network-concern-taken = telling somebody that their concern was taken up
help-example-network-concern = Example: `/network concern stay_unnamed:True`

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
} by direct message. (Not to who asked for offers and matches only, to nobody under 18, and not to you.) Nothing is sent yet.
announce-sent = Sent. It stands in the channel in a moment.
announce-sent-dm = Sent. It stands in the channel in a moment, and { $by_dm ->
    [one] 1 member gets
   *[other] { $by_dm } members get
} it by direct message, one after the other.
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
digest-joined-names = { $joined ->
    [one] One new member
   *[other] { $joined } new members
}: { $names }
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
