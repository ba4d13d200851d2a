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
form-why = Why not? Coordinators read it
form-ask-title = Ask the coordinators
form-question = Your question
form-answer-title = Answer the question
form-answer = Your answer
form-end-title = End the pair
form-reflection = What changed, and what you learned

community-name-missing = The community needs a name.
community-name-too-long = The name has { $length } characters; { $most } is the most.
community-notes-too-long = The notes have { $length } characters; { $most } is the most.
community-language-missing = A language is required but not named. Name it in `language`, or leave `language_required` out.
community-contact-young = A member of the Next Generation Coalition cannot be a contact, since a coach would be alone with them. Name an adult of the community.
community-contact-not-you = You can add a community whose contact you are yourself. For somebody else ask a coordinator.
community-unknown = There is no such community here that you may read. `/community list` shows those that you may.
community-not-yours = Only its contact, who added it and coordinators can change a community. Ask one of them.
community-number-not-understood = “{ $typed }” is no number of a community. Write it as C-3, or choose from the suggestions.
community-closed-already = **{ $community }** is closed. Add it anew with `/community add` if it looks for a coach again.
community-added = **{ $community }** { $name } is kept and waits for a coach. { $contact } is its contact.
community-edited = **{ $community }** { $name } is changed. { $contact } is its contact.
community-close-ask = Close **{ $community }** { $name }? It no longer looks for a coach, and an open offer is taken back.
community-closed = **{ $community }** { $name } is closed. It no longer looks for a coach.
community-kept = **{ $community }** { $name } stays as it is.
communities-title = Communities ({ $total })
communities-empty = There is no community here that you may read. `/community add` adds one.
communities-line = **{ $community }** { $name } · { $state } · { $standing }
community-is-closed = Closed
community-has-coach = Has a coach
community-is-offered = Offered to a coach
community-offered-to = Offered to { $coach } as **{ $match }**, until { $until }
community-coach-is = Coached by { $coach } (**{ $match }**)
community-waits = Waiting { $since }
community-contact-left = Its contact has left this server. Name another one with `/community edit`.
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
coach-updated = Your profile is up to date.
coach-released = { $count ->
    [one] One open offer no longer fits into what you take and goes to another coach.
   *[other] { $count } open offers no longer fit into what you take and go to other coaches.
}
coach-paused = You are offered no new communities until you `/coach resume`. { $count ->
    [0] No offer was open.
    [one] The offer that was open goes to another coach.
   *[other] The { $count } offers that were open go to other coaches.
} Your pairs go on.
coach-resumed = Welcome back: communities can be offered to you again.
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
coach-is-paused = Paused: is offered no new communities
coach-is-gone = No coach here any more
caseload-title = { $coach }: { $taken } of { $capacity } places taken
caseload-empty = Nothing was offered yet.
case-line = **{ $match }** { $name } ({ $community }) · { $state } · { $at }
case-offered = **{ $match }** { $name } ({ $community }) · { $state }, until { $at }
conflict-recorded = Recorded: **{ $community }** is not offered to { $coach }. Only coordinators see it.

coaching-not-coordinator = This takes the role Coordinator. Ask a coordinator to do it.
match-unknown = There is no such match here that you may read. `/coach caseload` lists yours.
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

suggest-title = Coaches for { $community } { $name }
suggest-nobody = No coach is free for it now. Below is why; `/coach enroll` and `/coach resume` bring more.
suggest-coach = { $place }. { $coach } · { $points } points
suggest-ruled-out = Ruled out ({ $total })
suggest-ruled-out-line = { $coach }: { $why }
part-practices = practices { $points }
part-place = place { $points }
part-language = language { $points }
part-level = level { $points }
part-experience = experience { $points }
part-setting = setting { $points }
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
obstacle-before = declined, did not answer, or coached it before
obstacle-language = does not work in the language that is required
obstacle-out-of-reach = too far away
obstacle-full = every place is taken

offer-made = **{ $match }**: { $name } ({ $community }) is offered to { $coach }, who can answer until { $until }. If they do not, the next best is offered by itself.
override-made = **{ $match }**: { $name } ({ $community }) is offered to { $coach } by your choice, until { $until }. The reason is kept with it.
override-same-coach = It is offered to them already. Wait for the answer, or choose somebody else.
offer-open-already = This community has an open offer or a coach already. `/community show` says which; `/match override` replaces an offer.
offer-coach-paused = { $coach } takes no new communities for now. Choose somebody else.
offer-coach-conflict = A conflict of interest is recorded between the two. Choose somebody else.
offer-coach-declined = { $coach } declined, did not answer, or coached this community before. Choose somebody else.
offer-coach-language = { $coach } does not work in the language that this community requires. Choose somebody else, or decide with `/match override`.
offer-coach-out-of-reach = { $coach } is too far away by this server's rules. Choose somebody else, or decide with `/match override`.
offer-coach-full = Every place of { $coach } is taken. Choose somebody else, or wait until a place is free.
offer-not-yours = This offer is for somebody else, so only they can answer it.
offer-why-you = Why you
offer-why-free = You have a free place, and nobody is nearer.
offer-accepted = Thank you! You coach **{ $name }** ({ $community }) now: **{ $match }**. A private thread with its contact opens in a moment.
offer-declined = You declined **{ $name }** ({ $community }), **{ $match }**. It is not offered to you again. Thank you for answering.
offer-asked = The coordinators have your question. Their answer comes to you; until then the offer stays open.
offer-accepted-already = **{ $match }** is accepted already: you are a pair. `/coach caseload` shows it.
offer-declined-already = **{ $match }** is declined already. If that was a mistake, tell a coordinator: they can find you another community.
offer-expired = Thank you for coming back to **{ $match }**. Its time was over, so the community was offered to somebody else. Your place is free for the next one.
offer-withdrawn = Thank you for coming back to **{ $match }**. The offer was taken back meanwhile, so there is nothing to answer. Your place is free for the next one.
offer-pair-ended = **{ $match }** has ended meanwhile, so there is nothing to answer any more.
question-answered-already = Another coordinator was faster: this question is answered already.
question-answered = Your answer is on its way to the coach.
check-in-not-yours = This question is for somebody else, so only they can answer it.
check-in-pair-ended = **{ $match }** has ended, so there is nothing to answer any more. Thank you.
checked-in-good = **{ $match }**: a good fit. Thank you, that is good to hear.
checked-in-deciding = **{ $match }**: still deciding. Thank you. You are asked again in two months.
checked-in-not = **{ $match }**: not a fit. Thank you for saying so. A coordinator gets in touch with you.
match-no-pair = **{ $match }** is no pair, so there is nothing to end.
match-ended-already = **{ $match }** has ended already.
match-ended = The pair has ended, and what you learned is kept. Thank you.
match-ended-waits = The pair has ended, and what you learned is kept. Thank you. The community waits for a coach again; `/community close` if it needs none.
match-ended-story = Would you tell it as a story? Press what it moved most.
match-story-not-yours = Only who ended a pair can tell its story from here. `/story log` begins another one.
match-story-title = A coach for { $name }

told-offer = An offer for you: **{ $match }**, coaching **{ $name }** ({ $community }). Please answer by { $until }.
told-nudge = A reminder: **{ $match }**, coaching **{ $name }** ({ $community }), waits for your answer until { $until }. After that somebody else is asked.
told-offer-expired = The time of **{ $match }** is over, so **{ $name }** ({ $community }) is offered to somebody else. No harm done: your place is free for the next one.
told-offer-closed = **{ $match }** is taken back: **{ $name }** ({ $community }) no longer looks for a coach. Your place is free for the next one.
told-offer-capacity = **{ $match }** is taken back: **{ $name }** ({ $community }) no longer fits into what you take, and is offered to somebody else.
told-offer-withdrawn = **{ $match }** is taken back: **{ $name }** ({ $community }) is offered to somebody else. Your place is free for the next one.
told-answered = The coordinators answered your question about **{ $match }**, **{ $name }** ({ $community }).
    { $question }
    { $answer }
told-introduced-coach = You and { $contact } of **{ $name }** ({ $community }) are a pair: **{ $match }**. { $thread } is yours alone; say hello there.
told-introduced-contact = **{ $name }** ({ $community }) has a coach: { $coach }, **{ $match }**. { $thread } is yours alone; say hello there.
told-check-in-coach = How does it go with **{ $name }** ({ $community }), **{ $match }**? Only coordinators see your answer.
told-check-in-contact = How does it go with { $coach }, who coaches **{ $name }** ({ $community }), **{ $match }**? Only coordinators see your answer.
told-ended-coach = The pair **{ $match }** with **{ $name }** ({ $community }) has ended. What was learned:
    { $reflection }
told-ended-contact = The pair **{ $match }** of **{ $name }** ({ $community }) with { $coach } has ended. What was learned:
    { $reflection }
thread-hello = { $to_coach } and { $to_contact }, welcome. This is **{ $match }**: { $coach } coaches **{ $name }** ({ $community }). Only you two are in here.
    A good beginning: what each of you hopes for, when you meet first, and what a good year would look like.
    After 30 days you are both asked how it goes. `/match end` ends the pair when its time has come.
desk-next-best = **{ $match }**: { $name } ({ $community }) is offered to { $coach }, the next best, until { $until }.
desk-accepted = **{ $match }**: { $coach } accepted { $name } ({ $community }). Contact: { $contact }.
desk-declined = **{ $match }**: { $coach } declined { $name } ({ $community }).
    { $reason }
desk-expired = **{ $match }**: { $coach } did not answer about { $name } ({ $community }) in time.
desk-released = **{ $match }**: the offer of { $name } ({ $community }) to { $coach } is taken back, since { $cause }. The next best is offered.
desk-asked = **{ $match }**: { $coach } asks about { $name } ({ $community }).
    { $question }
desk-nobody-left = **{ $community }** { $name }: nobody is left who could be offered it. `/match suggest` says who is ruled out and why.
desk-not-a-fit = **{ $match }**: { $who } says that { $coach } and { $name } ({ $community }) are not a fit. Please talk to both.
desk-ended = **{ $match }**: the pair of { $coach } and { $name } ({ $community }) has ended.
    { $reflection }
desk-left = **{ $match }**: { $who } has left this server or is no coach here any more. { $coach } and { $name } ({ $community }) need a person.
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
match-origin-override = A coordinator decided otherwise than the points.
round-state-draft = Draft
round-state-sent = Sent
round-state-discarded = Discarded
round-title = This is a draft: nobody has been told yet. The file has everything.
round-moved = Something moved since the draft was made, so nothing was sent. This is a new draft; what is different stands below. Read it, then send it.
round-heading = A round: { $matched } of { $total } communities get a coach
round-pairs = Pairs ({ $total })
round-pair = **{ $community }** { $name } → { $coach } · { $points }
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
outcome-full = every place is taken
outcome-lost = everybody who could is needed by { $communities }
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
explain-for-it = What spoke for it
explain-nothing-special = Nothing in particular: nobody was nearer.
explain-points = Points
explain-sum = { $parts }
    Less { $load } for the places taken: **{ $fit }**
explain-otherwise = What would have changed it
explain-place = Number { $place } of those who were free.
explain-nobody-else = Nobody else could have been offered it.
explain-runner-up = { $coach } came next, { $points } points behind: so much more would have changed it.
explain-as-good = { $coach } fitted as well; who was known longer came first.
explain-better = { $coach } had { $points } points more: a coordinator chose otherwise.
explain-needed-elsewhere = { $coach } had { $points } points more, and is needed more by { $communities }.
explain-instead-points = With them instead, the whole round would have had { $points } points less and { $changes } pairs would be others.
explain-instead-priority = With them instead, a community that came first would have had nobody.
explain-instead-fewer = With them instead, { $fewer ->
    [one] one community fewer
   *[other] { $fewer } communities fewer
} would have a coach.
explain-ruled-out = { $count ->
    [0] Nobody was ruled out.
    [one] One coach was ruled out.
   *[other] { $count } coaches were ruled out.
}
explain-kept = Kept with it
explain-kept-at = As everything stood on { $at }; solver { $solver }
explain-input = Digest { $hash }
status-title = How matching stands
status-counts = { $waiting } waiting without an offer · { $offered } offered · { $pairs } pairs
    { $coaches } coaches with { $free } free places · { $paused } paused
status-offers = Open offers, those that end soonest first
status-offer = **{ $match }** { $name } ({ $community }) → { $coach }, ends { $until }
status-longest = Waiting longest without an offer
status-waiting = **{ $community }** { $name }, since { $since }
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
