# Every sentence of Attune, in English.
#
# Plain words, sentence case, no exclamation marks; "we" and "our workforce".
# A key begins with the place where it is read: rate-, plan-, pdf-, cli-, fault- ...

### Words used everywhere

app-name = Attune
our-workforce = Our workforce…
table-cell = { $heading }: { $value }
table-lead = { $heading }:
own-suggestion = Attune’s own suggestion, not part of the toolkit
no-names = Do not name children, parents or staff.

# So few people are not counted by themselves. The number comes from the program.
-min-count = { MIN_COUNT() ->
    [3] three
    [4] four
    [5] five
    [10] ten
   *[other] { MIN_COUNT() }
}
# At least so many learners are counted at a time where that is published.
-min-cell = { MIN_CELL() ->
    [10] ten
   *[other] { MIN_CELL() }
}

rating-red = Red
rating-amber = Amber
rating-green = Green
rating-not-applicable = Not applicable
rating-none = Not yet rated
letter-red = R
letter-amber = A
letter-green = G
letter-cant-say = S

status-not-started = Not started
status-under-way = Under way
status-done = Done
status-no-longer-needed = No longer needed

step-training = Training
step-supervision = Supervision
step-time = Time
step-joint-learning = Joint learning
step-policy = Policy
step-signposting = Signposting

vote-cant-say = Can’t say
vote-count = { $vote } { $count }
vote-letter-count = { $letter } { $count }
vote-nobody = no votes
group-everyone = Everyone
group-others = Other roles together
folded = Counted together, so that nobody can be picked out: { $roles }. A role with fewer than { -min-count } votes is never shown by itself.
folded-more = Counted together, so that nobody can be picked out: { $roles }. A role with fewer than { -min-count } votes is never shown by itself. If fewer than { -min-count } would be left so, the next smallest role joins them.
folded-rule = Roles with fewer than { -min-count } votes are counted together, so that nobody can be picked out.

consensus-agreed = agreed
consensus-mostly-agreed = mostly agreed
consensus-split = split
consensus-wide-apart = wide apart
consensus-none = too few votes to say

way-cards = Cards in the air
way-keyboard = Pass the keyboard
way-paper = Paper slips
way-afar = By ballot file

voted-cards = Cards in the air
voted-keyboard = The keyboard passed round
voted-paper = Paper slips
voted-afar = Ballot files
listed-and = { $list } and { $last }

mode-together = We rate together
mode-vote-first = Everyone votes first
mode-alone = One person rates for the team

date-long = { $day } { $month } { $year }
reason-as-in = as in { $round }: { $note }
date-weekday = { $weekday } { $date }
date-month = { $month } { $year }
# A moment of today, after words such as "changed".
date-today = today { $time }
# In order, January first, Monday first, with spaces between.
month-names = January February March April May June July August September October November December
weekday-names = Monday Tuesday Wednesday Thursday Friday Saturday Sunday

### Files and faults

fault-choices = { $list } or { $last }
fault-choices-more = { $list } and others
fault-choices-none = nothing
fault-found-end = the end of the file

fault-missing = there is no such file
fault-missing-hint = check the name and the folder; it may have been moved, renamed or deleted
fault-folder = this is a folder, but a file was expected
fault-folder-hint = name a file in it, such as one that ends in .attune
fault-special = this is a device or a pipe, but a file was expected
fault-special-hint = name a file that ends in .attune
fault-forbidden = you are not allowed to read this file
fault-forbidden-hint = ask whoever looks after it to let you read it, or copy it to a folder of your own
fault-unreadable = the file could not be read ({ $reason })
fault-unreadable-hint = check that the drive is there and try again
fault-held = another program has this file open and lets nobody else read it
fault-held-hint = close it there and try again; a virus scanner or OneDrive is done in a moment
fault-bad-name = no file can have this name
fault-too-large = the file is larger than 64 MB, too large for an Attune file; it was not read
fault-too-large-hint = check that this is the file you meant
fault-utf16 = the text is stored as UTF-16 (“Unicode” in Notepad), but UTF-8 was expected
fault-not-utf8 = from here the text is not stored as UTF-8
fault-utf8-hint = open the file in the editor that wrote it and save it again with the encoding UTF-8
fault-not-text = this is not a text file; Attune files are plain text
fault-not-attune-hint = choose a file that Attune wrote, or go back to an earlier copy of this one
fault-empty = the file is empty, but an Attune file was expected
fault-empty-hint = go back to an earlier copy of it, or start a new assessment
fault-json = this looks like JSON; an Attune file begins with “Attune(”
fault-not-ron = this is not an Attune file; one begins with “Attune(”
fault-other-name = found “{ $found }(”, but an Attune file begins with “Attune(”
fault-other-name-hint = if this is an Attune file, write “Attune(” here
fault-no-format = the line “format: 2,” is missing, so it is not clear which version of Attune wrote this
fault-no-format-hint = add it after “Attune(”, if the file was written by hand
fault-format-zero = found format 0, but the first format is 1
fault-format-strange = found { $found } as the format, but a whole number was expected
fault-format-hint = write “format: 2,” if the file was written by hand; otherwise go back to an earlier copy of it
fault-newer = the file has format { $found }, but this version of Attune reads formats up to { $known }
fault-newer-hint = open it with a newer version of Attune; the file has been left as it is
fault-place = in { $place }
fault-position = line { $line }, column { $column }
fault-cut = the file ends in the middle: a bracket or a quotation mark is still open
fault-cut-hint = the rest may have been lost in copying; copy the file again, or go back to an earlier copy
fault-too-deep = more brackets are open here than in any Attune file

fault-unknown-field = found the field “{ $found }”, which is not known here
fault-unknown-field-hint = correct its spelling or remove it; allowed here: { $expected }
fault-missing-field = the field “{ $field }” is missing in these brackets
fault-missing-field-hint = add “{ $field }: …,” after this bracket
fault-field-twice = the field “{ $field }” is here a second time
fault-key-twice = “{ $key }” is here a second time
fault-twice-hint = keep the right one and remove the other
fault-rating = found the rating “{ $found }”, but { $expected } was expected
fault-word = found “{ $found }”, but { $expected } was expected
fault-word-hint = write one of these words, without quotation marks
fault-document = found a document of the kind “{ $found }”, but { $expected } was expected
fault-date = found { $found }, but a date that exists was expected, as year-month-day
fault-date-hint = write a date such as "2026-03-31", in quotation marks
fault-expected = found { $found }, but { $expected } was expected
fault-expected-text = text in quotation marks
fault-expected-number = a whole number from 0 to 4294967295, without quotation marks,
fault-expected-boolean = true or false
fault-expected-list = a list in square brackets [ ]
fault-expected-map = a list in curly brackets { "{" } { "}" }
fault-expected-group = an opening round bracket (
fault-expected-word = a word without quotation marks
fault-expected-colon = a colon
fault-expected-end = a comma or a closing bracket
fault-expected-nothing = the end of the file
fault-other = { $found } does not belong here
fault-form-hint = correct it here or just before
fault-escape = there is a single backslash \ here
fault-escape-hint = write two of them where one is meant

fault-kind-assessment = an assessment
fault-kind-training = a training file
fault-kind-ballot = a ballot with one person’s answers
fault-kind-checklist = a checklist
fault-not-assessment = this is { $found }, but an assessment was expected
fault-not-assessment-hint = put it into the folder Checklists beside your assessments, and choose it when you start one
fault-not-assessment-ballot-hint = open it in Attune’s window to answer it, or add it there to the assessment that it belongs to
fault-not-assessment-training-hint = open it in Attune’s window, or write its report and its forms with attune export
fault-not-checklist = this is { $found }, but a checklist was expected
fault-not-checklist-hint = move it out of the folder Checklists

fault-invalid-empty = found nothing here, but some text was expected
fault-invalid-empty-hint = write it between the quotation marks
fault-invalid-no-statements = the checklist has no statements
fault-invalid-no-statements-hint = add at least one
fault-invalid-same-id = found the id “{ $found }”, which { $first } has too
fault-invalid-same-id-hint = give one of the two another id
fault-invalid-same-code = found the code “{ $found }”, which { $first } has too
fault-invalid-same-code-hint = give one of the two another code, or put their answers together under one code
fault-invalid-score = found { $found } as an answer from 1 to 5
fault-invalid-score-hint = write 1, 2, 3, 4 or 5, or leave the line out
fault-invalid-same-label = found the label “{ $found }”, which { $first } has too
fault-invalid-same-label-hint = give one of the two another label
fault-invalid-statement = the checklist has no statement with the id “{ $found }”
fault-invalid-statement-hint = use one of these ids: { $known }
fault-invalid-round = there is no round with the id “{ $found }”
fault-invalid-round-hint = use one of these ids: { $known }
fault-invalid-part = the statement has no part “{ $found }”
fault-invalid-part-hint = remove it, or use one of these parts: { $known }
fault-invalid-priorities = found { $found } priorities, but at most { $most } were expected
fault-invalid-priorities-hint = remove some, so that { $most } are left
fault-invalid-priority-twice = the statement “{ $found }” is a priority already
fault-invalid-priority-twice-hint = remove it here
fault-invalid-more-teams = found { $found } teams, but the area has { $teams }
fault-invalid-more-teams-hint = have the area’s files read again, or bring back an earlier version
fault-invalid-too-many = found { $found } of them, but a file holds at most { $most }
fault-invalid-too-many-hint = remove some, so that { $most } are left, or make two files of it
fault-invalid-too-long = found a text of { $found } characters, but at most { $most } have room here
fault-invalid-too-long-hint = shorten it, or keep it in a document of its own
fault-invalid-more = there are { $number } more faults of this kind
fault-invalid-more-hint = fix these first and check again

save-untitled = Untitled { $date }
save-failed = Not saved: { $why } Your changes are kept here, and Attune tries again every two seconds.
save-late = Not saved yet: the drive with the folder { $folder } is not answering. Your changes are kept here, and Attune keeps trying.
save-panicked = Attune made a mistake of its own while saving { $name }.
save-read-only = the file { $name } is marked read-only.
save-forbidden = you are not allowed to write in the folder { $folder }.
save-read-only-drive = the drive with the folder { $folder } can only be read.
save-full = the drive with the folder { $folder } is full.
save-no-folder = there is no folder { $folder }.
save-folder-is-file = there is a file where a folder is expected: { $folder }.
save-no-answer = the drive with the folder { $folder } is not answering.
save-name-taken = there is already a file named { $name }.
save-is-folder = there is a folder named { $name }.
save-bad-name = the system does not allow the name { $name }.
save-held = another program, such as Office or a virus scanner, has the file { $name } open and lets nobody else write it.
save-no-drive = the drive or the share with the folder { $folder } is not there.
save-changed-elsewhere = another program has changed the file { $name }, and that is not written over.
save-gone = the file { $name } is no longer in its folder.
save-other = the system could not write { $name } ({ $reason }).

# What the system means, in place of its own words and its number.
system-held = another program has it open
system-away = the drive or the share is not there
system-bad-name = no file can have this name
system-blocked = the virus scanner blocks it
system-in-cloud = it is in the cloud only, and could not be fetched

### After a stop

stopped-title = Attune stopped by itself last time
stopped-saved = Attune stopped on { $date } at { $time } because of a mistake of its own; what you had typed was saved.
stopped-not-saved = Attune stopped on { $date } at { $time } because of a mistake of its own, and could not save the last changes.
stopped-report = A report that holds none of your words is in { $file }, for whoever looks after Attune.

### The pieces of a document

pieces-ratings = { $count ->
    [one] 1 rating
   *[other] { $count } ratings
}
pieces-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
pieces-priorities = { $count ->
    [one] 1 priority
   *[other] { $count } priorities
}
pieces-actions = { $count ->
    [one] 1 action
   *[other] { $count } actions
}
pieces-votes = { $count ->
    [one] votes on 1 statement
   *[other] votes on { $count } statements
}
pieces-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
pieces-learners = { $count ->
    [one] 1 learner
   *[other] { $count } learners
}
pieces-rounds = { $count ->
    [one] 1 round
   *[other] { $count } rounds
}
pieces-published = { $count ->
    [one] 1 group of learners counted in the report for publishing
   *[other] { $count } groups of learners counted in the report for publishing
}
pieces-area = what the teams say
pieces-set-up = what was set up
piece-in = { $place } · { $field }
piece-in-statement = { $round } · { $number } { $title } · { $field }
piece-in-action = Action “{ $what }” · { $field }
piece-in-answer = { $code } · { $moment } · { $field }
piece-statement = Statement { $number }
piece-none = –
piece-yes = Yes
piece-counts = { $red } Red, { $amber } Amber, { $green } Green, { $not_applicable } Not applicable, { $not_rated } Not yet rated
piece-votes = { $red } Red, { $amber } Amber, { $green } Green, { $cant_say } Can’t say
piece-team = Team
piece-workforce = Workforce
piece-setting = Setting
piece-staff = Number of staff
piece-checklist = Checklist
piece-round = Name of the round
piece-date = Date
piece-mode = How we rate
piece-way = How people vote
piece-locked = Locked
piece-next-review = Next review
piece-present = Who is here
piece-agenda = Order of the talk
piece-first-votes = First votes
piece-shown = Votes shown
piece-ballots = Ballots counted
piece-waiting = People to ask again
piece-rating = Rating
piece-parts = Parts in place
piece-note = Note
piece-evidence = Evidence
piece-other-view = Other view
piece-reviewed = Reviewed
piece-priority = Priority
piece-action-statement = Statement
piece-action = What will be done
piece-owner = Who
piece-due = By when
piece-measure = How we will know
piece-support = Support needed
piece-action-review = Looked at again
piece-status = How far it has come
piece-outcome = What came of it
piece-plan-order = Order of the plan
piece-area-read = Teams’ files read on
piece-area-teams = Teams seen together
piece-area-not-seen = Files of teams that could not be seen
piece-area-chosen = Which teams, and which of their rounds
piece-area-team = A team, with its ratings
piece-area-counts = What the teams say
piece-area-steps = What several teams will do
piece-area-needs = Teams whose plans call for it
piece-area-waited = Who several teams wait for
piece-area-reviews = Day on which teams review
piece-area-reviews-in-words = Teams that review on no exact day
piece-area-agency = Agency of teams
piece-course = Course
piece-group = Group
piece-begins = Begins
piece-ends = Ends
piece-follow-up = Follow-up
piece-questions = Two questions from 1 to 5
piece-code = Code
piece-role = Role
piece-answer = Answer
piece-understanding = Understanding
piece-confidence = Confidence
piece-apart = Codes that are two people
piece-joined = Codes that are one person’s
piece-columns = What columns mean
piece-published = Learners in a published group
piece-comment = Comment

### Earlier versions

screen-versions = Earlier versions
edit-bring-back = bringing back an earlier version
command-not-saved = Changes that were not saved…
versions-lead = Attune keeps these by itself on this computer, for you alone. Choose one to see what has changed since.
versions-keep = Keep earlier versions of my files
versions-list = Versions
versions-reading = Looking for earlier versions…
versions-none = No earlier version is kept yet. The first is kept with your first change.
versions-when = { $date }, { $time }
versions-row = { $when }: { $said }
versions-first = the earliest that is kept
versions-added = added: { $pieces }
versions-did = changed: { $pieces }
versions-removed = removed: { $pieces }
versions-small = nothing that can be counted
versions-not-saved = was not saved
versions-discarded = was not saved, and was discarded
versions-same = The file is now as it was then.
versions-differs = What is different now: { $counts }.
versions-bring-back = Bring this version back
versions-brought-back = The version of { $when } is back. { $key } takes it back.
versions-then = Then
versions-now = Now
versions-more = { $count ->
    [one] 1 more is different.
   *[other] { $count } more are different.
}

### What was not saved

not-saved-dialog = Changes that were not saved
not-saved-nothing = There are none.
not-saved-newer = { $name }: { $counts }, newer than the file, { $date }, { $time }.
not-saved-alone = { $name }: not saved on { $date } at { $time }. Its file cannot be read now.
not-saved-open = Open with these changes
not-saved-compare = Compare
not-saved-discard = Discard
not-saved-was-discarded = Discarded. It is kept for 30 days.
not-saved-offer-again = Take it out of the discarded
not-saved-discarded = Discarded. It is kept for 30 days, under “Changes that were not saved”.
not-saved-opened = The changes that were not saved are in the file now.

### A file of a newer Attune

status-look-only = A newer Attune wrote this file. You can look at it here; to change anything, open it with that one.
refused-look-only = A newer Attune wrote this file, so nothing can be changed in it here.

### A file that is only looked at

look-follows = The file changed; you see it as it is now.
look-unreadable = The file changed and cannot be read at the moment; you see it as it was before.
look-gone = The file is no longer there; you see it as it was before.

### A file that is open in another window

status-look-chosen = Only looked at: what others change in it is shown. To change something, open it again and choose to work on it.
refused-look-chosen = You chose to look at this file only, so nothing can be changed in it here.
in-use-title = This file is open already
in-use-here = Another window of Attune on this computer has { $file } open.
in-use-elsewhere = Somebody has { $file } open, on another computer or under another login, since { $date }, { $time }. It may have been left behind there.
in-use-elsewhere-some-time = Somebody has { $file } open, on another computer or under another login. It may have been left behind there.
in-use-both = You can both work on it: what one changes comes in at the other. Where you both change the same, Attune asks what to keep.
in-use-stayed = That window did not come forward: this system lets none do so by itself. Look for it among your windows.
in-use-show = Show that window
in-use-work = Work on it here too
in-use-look = Only look at it
in-use-over = { $file } is no longer open elsewhere. Open it here.
in-use-forward = { $file } is open already, and its window has come forward.

### What is being read

work-reading = Reading { $file }: { $read } of { $all } MB
work-understanding = { $file } has been read. Attune is making sense of it…
work-gathering = Reading the teams’ files: { $read } of { $found } found so far
work-gathering-stopped = Stopped: nothing new was read.
work-stop = Stop
work-stop-name = Stop reading
work-stop-saving = Stop saving
work-saving = Making { $what }: { $done } of { $all }
work-saving-stopped = Stopped: nothing was saved.
work-stopped = Stopped: { $file } was not read.

### What was not saved, and a colleague

not-saved-unlike = What was not saved cannot be put together with what the file holds now. It is kept where it was.
conflict-not-saved-title = The file changed, too, since this was typed
conflict-not-saved = Not saved
conflict-keep-not-saved = Keep what was not saved
conflict-not-saved-later-note = Until then it is kept under “Changes that were not saved”, and nothing of it is in the file.

### A copy that lies beside the file

copies-title = A copy of this file lies beside it
copies-differs = { $file } differs from what is open here: { $what }.
copies-differs-little = { $file } differs from what is open here.
copies-same = { $file } holds the same as what is open here.
copies-why = Programs that keep folders in step, such as OneDrive, make such a copy where two people save at once.
copies-merge = Merge it in
copies-look = Look at it
copies-not-now = Not now
copies-set-aside-button = Set it aside
copies-leave = Leave it there
copies-merged-title = The copy is merged
copies-merged = Everything in { $file } has been gone through. It can be moved into the folder “{ $folder }” beside it, so that nobody is asked again.
copies-folder = Set aside
copies-set-aside = { $file } is in the folder “{ $folder }” now.
copies-put-back = { $file } is back where it was.
copies-unlike = { $file } cannot be put together with what is open here. It stays as it is.
versions-copy = A copy beside the file: { $file }
conflict-copy-title = This file and the copy differ
conflict-copy-mine = This file
conflict-copy-theirs = The copy
conflict-copy-keep-mine = Keep this file’s
conflict-copy-keep-theirs = Keep the copy’s
conflict-copy-later-note = Until then the copy stays as it is, and nothing of it is in this file.

### What the file holds

command-holds = What this file holds
holds-title = It holds
holds-assessment = What was said about the team: its name, workforce, setting and number of staff.
holds-course = What the course is called, its group and its dates.
holds-ballot = One person’s answers, their role or code, and the names of the team and round they are for.
holds-counted = Everything that was typed or imported: { $counts }.
holds-roles = Who took part, as roles and numbers.
holds-votes = First votes as counts, not as anybody’s answers.
holds-ballots = { $count ->
    [one] A random number for 1 ballot, so that it is not counted twice.
   *[other] A random number for each of { $count } ballots, so that none is counted twice.
}
holds-codes = Each learner’s code and role, and what they answered when.
holds-columns = The headings of the columns that were imported, and what they mean.
holds-comments = What learners wrote, under their codes.
holds-published = Which learners, by code, were counted in what was published, and what was told of them.
holds-checklist = A copy of the checklist, as it was when the file began.
holds-version = A random number of its own, its format, and the version of Attune that wrote it.
holds-carried = { $count ->
    [one] 1 detail that Attune { $version } added and this one does not know.
   *[other] { $count } details that Attune { $version } added and this one does not know.
}
holds-not-title = It does not hold
holds-no-voters = Who gave which vote.
holds-no-computer = Your name, your computer’s name, where the file is kept, or at what time anything was typed.
holds-no-undo = What you deleted, or the steps that Undo goes back.
holds-no-versions = Earlier versions. They are kept apart from it, on this computer only.
holds-plain = The file is plain text. Whoever has it can read all that it holds.

### Documents

pdf-page = Page { $number } of { $total }

doc-plan = Action plan
doc-record = Full record
doc-blank = Blank form
doc-sheet = Workshop sheet
doc-slips = Ballot slips
doc-title = { $kind }: { $team }, { $date }
doc-overline = Workforce self-assessment · { $kind }
doc-footer = { $team } · { $kind } · { $date }
doc-our-team = Our team
doc-not-agreed = not yet agreed
doc-not-said = not said
doc-not-written = not yet written

doc-facts-summary = The team, the date and who took part
doc-workforce = Workforce rated
doc-setting = Setting
doc-date = Date
doc-round = Round
doc-round-dated = { $label }, { $date }
doc-took-part = Took part
doc-area-took-part = Work on this plan
doc-review = Review
doc-people = { $people ->
    [one] 1 person
   *[other] { $people } people
}
doc-people-of-staff = { $people } of { $staff } staff
doc-people-roles = { $count }: { $roles }
doc-role = { $role }{"\u00A0"}{ $number }

doc-priorities = Our priorities
# On the statements that were chosen as priorities, in the plan.
doc-priority = ★ Priority:
doc-glance = The ratings at a glance
doc-glance-summary = Each statement with its rating
doc-glance-votes-summary = Each statement with the rating agreed, the first votes and how far apart they were
doc-rating = Rating
doc-agreed = Agreed
doc-first-votes = First votes
doc-consensus = Spread
doc-consensus-lead = Spread:
doc-no-statements = The checklist has no statements.

doc-summary = Summary
summary-what = Red: help is needed here first. Amber: partly in place. Green: in place, and the team can say how it knows.
summary-round = { $round }. Took part: { $people }.
summary-no-priorities = No priorities have been chosen yet.
summary-counts = Of { $all ->
    [one] 1 statement
   *[other] { $all } statements
} about what the workforce can do, { $green } { $green ->
    [one] is
   *[other] are
} Green, { $amber } Amber and { $red } Red.
summary-counts-other = { $rating }: { $count }.
summary-since = Since “{ $round }”: { $up } moved up, { $down } moved down, { $same } stayed as they were.
summary-moved = Since then
summary-dates = Next dates
summary-date = { $day }: { $what }
summary-date-who = { $day }: { $what } ({ $who })
summary-review-what = Review of the whole checklist
summary-more = { $count ->
    [one] And 1 more in the action plan.
   *[other] And { $count } more in the action plan.
}
summary-more-statements = { $count ->
    [one] And 1 more statement in the full record.
   *[other] And { $count } more statements in the full record.
}
summary-cut = What ends in “…” is shortened here. The action plan and the full record have all of it.
summary-source = The checklist: { $title }. Each team rates itself; this is no inspection.

doc-charts = Charts
charts-votes-how = What people said before the discussion. Each letter stands in its colour; dashed: can’t say.
charts-votes-summary = Each statement with its first votes and how far apart they were
picture-title = { $picture } – { $document }
picture-nothing = There is no chart in this document yet, so there is nothing to draw.

doc-poster = Poster
poster-summary = What will be done, by whom and by when, with the statement that it is for and its rating
poster-rated-before = { $title } (rated in { $round })
poster-no-actions = No action is open.

doc-reminders = Reminders
reminders-what = This is what was agreed to be yours and is still open. From: { $round }.
reminders-summary = What is to be done, by when, and how we will know that it has worked
reminders-outcome = What came of it?
reminders-outcome-how = Write it here, or tell whoever keeps the plan. “Not yet”, and what stands in the way, helps as well.
reminders-outcome-write = What came of it
reminders-nobody = Nobody yet
reminders-nobody-what = Nobody has taken these on. Agree who sees to each, or that it is no longer needed.
reminders-none = No action is open, so there is nobody to remind.

doc-agenda = Agenda for a workshop
agenda-aim = At the end we have:
agenda-aim-what = a rating that we agree on for each statement, up to three priorities, and who does what by when.
agenda-order = Running order
agenda-lengths = Choose one column and keep to it: each says when a point begins, in hours and minutes from the start.
agenda-length = { $minutes } minutes
agenda-summary = What happens, who sees to it, and when it begins in a workshop of each length
agenda-not-now = –
agenda-everybody = Everybody
agenda-leader = Whoever leads
agenda-welcome = Welcome: what this is for, and that no child, family or colleague is named
agenda-actions-before = What came of the actions we agreed last time?
agenda-look = Look at the votes together: where are we far apart?
agenda-vote = { $count ->
    [one] Vote on the statement, everybody unseen
   *[other] Vote on all { $count } statements, everybody unseen
}
agenda-read = { $count ->
    [one] Read the statement, and ask what it means here
   *[other] Read the { $count } statements, and ask what they mean here
}
agenda-talk = Talk, and agree a rating for each statement
agenda-talk-order = Begin where the room is furthest apart. What there is no time for is agreed another day.
agenda-talk-about = Talk and agree: { $title }
agenda-talk-again = Is it still right? { $title }
agenda-talk-more = { $count ->
    [one] And 1 more statement, if there is time
   *[other] And { $count } more statements, if there is time
}
agenda-break = Break
agenda-priorities = Choose up to three priorities
agenda-actions = Agree actions: what, who, by when, and how we will know that it has worked
agenda-close = Say back what was agreed; fix the day of the review
agenda-end = End
agenda-roles = Who does what
agenda-role-leads = One person leads, keeps the time and asks “How do we know?”, and does not push a rating.
agenda-role-types = One person types what is agreed, so that everybody sees it.
agenda-role-counts = One person counts the votes, before anybody explains theirs.
agenda-role-everybody = Everybody speaks for what they see in their own work.
agenda-bring = What to bring
agenda-bring-screen = The laptop with this file, and a screen that all can read
agenda-bring-evidence = What shows how things are: training records, feedback, observations without names
agenda-bring-cards = A Red, an Amber, a Green and a “Can’t say” card for everybody
agenda-bring-laptop = A place where the laptop can be answered unseen
agenda-bring-slips = The ballot slips, one for everybody, pens, and a box
agenda-bring-forms = The ballot forms that came back, in one folder
agenda-bring-plan = The action plan, printed
agenda-bring-diary = A diary, for due dates and the review

doc-dates = Dates
dates-summary = What falls on which day, oldest first
dates-when = When
dates-what = What
dates-due = Due:
dates-action-review = Look at it again:
dates-review = Review of the whole checklist:
dates-over-lead = { $status }:
dates-statement = Statement:
dates-who = Who:
dates-late = Overdue
dates-to-come = Still to come
dates-none = No open action has a date, and no review is agreed.
dates-in-words = Said in words
dates-in-words-note = No calendar can hold these. Write a date in the plan, and they go into it as well.
dates-undated = Without a date
dates-over = Done or no longer needed
doc-tables = Tables
tables-statements = Statements
tables-actions = Actions
tables-votes = First votes
tables-rounds = Rounds
tables-meanings = What the columns mean
tables-sheet = Table
tables-column = Column
tables-meaning = What it means
tables-yes = Yes
tables-no = No
tables-number = Number
tables-number-means = The number of the statement in the checklist.
tables-title = Short title
tables-title-means = What the statement is called for short.
tables-text = Statement
tables-text-means = The statement as published.
tables-rating = Rating
tables-rating-means = What the team agreed in this round: Red, Amber, Green, not applicable, or not yet rated.
tables-priority = Priority
tables-priority-means = Whether it is one of the statements to work on first.
tables-note = Why
tables-note-means = Why the team agreed on this rating.
tables-parts = Parts in place
tables-parts-means = Which parts of the statement are in place, where it has parts.
tables-evidence = Evidence
tables-evidence-means = How the team knows: what it has seen or can show.
tables-other-view = Other view
tables-other-view-means = What those said who saw it otherwise.
tables-what-means = What will be done.
tables-who-means = Who sees to it, by role.
tables-due-means = By when it should be done: a date, or the words that were said instead.
tables-measure-means = How the team will know that it has worked.
tables-support = Support needed
tables-support-means = What the team needs for it.
tables-review = Review
tables-review-means = When the team looks at the action again: a date, or the words that were said instead.
tables-status-means = How far it has come: not started, under way, done, or no longer needed.
tables-update = Last update
tables-update-means = What was said of it last.
tables-update-date = Date of the last update
tables-update-date-means = The day on which that was said.
tables-group-means = Who voted. Small groups are counted together, so that nobody can be picked out.
tables-vote-means = How many of them gave this answer before the discussion.
tables-round = Round
tables-round-means = What the round is called.
tables-date-means = The day of the round.
tables-people = People
tables-people-means = How many people took part; empty where nobody said.
tables-rated-means = How many statements were rated so in that round.
tables-round-review = Next review
tables-round-review-means = When the team looks at everything again: a date, or the words that were said instead.
doc-actions = What we will do
doc-actions-of = What we will do: { $title }
doc-actions-summary = What will be done, by whom and by when, how we will know it has worked, and how far it has come
doc-rated-before = Rated in { $round }:
doc-no-actions = No actions have been agreed yet.
doc-action-what = What
doc-action-who = Who
doc-action-due = By when
doc-action-measure = How will we know it has worked?
doc-action-status = Status
doc-action-support = Support needed:
doc-action-review = We will look at it again on:
# Goes on after “Support needed:”.
doc-action-support-review = { $support } · Look at it again: { $review }
doc-overdue-since = overdue since { $date }
doc-update = { $date }:
doc-update-note = { $status }. { $note }

doc-open = What is not yet agreed
doc-open-nothing = Nothing is missing. Every statement has a rating, and every Red and Amber has an action. Every action says what, who, by when and how we will know it has worked.
doc-open-no-action = Red or Amber, but no action yet
doc-open-statement = { $title } ({ $rating })
doc-open-incomplete = Actions with something still to agree
doc-open-action = “{ $what }”: { $missing }
doc-open-action-unwritten = An action for “{ $title }”: { $missing }
doc-open-unrated = Not yet rated
doc-missing-what = what
doc-missing-owner = who
doc-missing-due = by when
doc-missing-measure = how we will know it has worked

doc-sign = Signing off
doc-sign-review = We will look at the whole plan again on { $date }.
doc-sign-review-words = When we will look at the whole plan again: { $words }.
doc-sign-no-review = We have not yet agreed when to look at the whole plan again.
doc-sign-role = Role
doc-sign-signature = Signature

doc-source = Where the wording comes from
doc-source-citation = The statements are quoted from: { $citation }
doc-source-none = The statements come from the checklist “{ $title }”.
doc-source-own = The lead-in “Our workforce…” and the layout are Attune’s own, not part of the published checklist. Ratings, notes and actions are the team’s.
doc-source-parts = The parts of a statement, under “In place”, are Attune’s own too, unless the checklist is one of your own.

doc-record-mode = How the ratings came about: { $mode }.
doc-record-mode-way = How the ratings came about: { $mode }. How we voted: { $way }.
doc-record-mode-ways = How the ratings came about: { $mode }. We did not vote on every statement in the same way. { $ways }
doc-record-ways = { $way }: { $titles }.
doc-statements = Statement by statement
doc-nothing-said = Nothing has been said about this statement yet.
doc-earlier = Earlier ratings:
doc-earlier-rating = { $round }: { $rating }
doc-parts = In place:
doc-parts-all = { $parts }
doc-parts-some = { $parts } (not ticked: { $others })
doc-why = Why this rating
doc-evidence = Evidence: how do we know?
doc-other-view = Not everyone agreed: the other view
doc-other-views = Where not everyone agreed: the other view
doc-other-view-why = Why we agreed on { $rating }:
doc-other-view-of = { $title }:
doc-votes = First votes, before the discussion: { $title }
doc-votes-summary = How many of each group voted Red, Amber, Green or could not say
doc-votes-group = Group
doc-votes-rated = { $number } { $rating }
doc-votes-cant-say = { $number } can’t say
doc-votes-none = none shown
doc-votes-folded-apart = Roles with fewer than { -min-count } votes are counted together, so that nobody can be picked out. Which roles these are differs from statement to statement.
doc-votes-few = Where fewer than { -min-count } people voted, only their total is given, so that nobody can be picked out.
doc-votes-of = { $voted ->
    [one] 1 vote was counted on this statement; { $people } people took part.
   *[other] { $voted } votes were counted on this statement; { $people } people took part.
}
doc-votes-some = { $voted } of { $people } voted
doc-votes-more = { $voted } votes, but { $people } people
doc-votes-turnout = On every statement whose votes are shown: { $said }.
doc-votes-way = How we voted on this: { $way }.
doc-votes-surplus = On some statements more votes were counted ({ $votes }) than people took part ({ $people }).
doc-votes-hidden = Some first votes have not been shown to the room yet, so they are not printed.
doc-votes-asks-why = Another rating had the most first votes, but no reason has been written down.

doc-change = Change report
doc-change-teams = { $team }, compared with { $other }
doc-change-checklist = Checklist
doc-change-earlier = Earlier round
doc-change-later = Later round
doc-change-no-earlier = There is no earlier round to compare this one with.
doc-change-counts = Of { $all ->
    [one] 1 statement
   *[other] { $all } statements
}, { $up } moved up, { $same } stayed as they were and { $down } moved down.
doc-change-counts-new = { $count ->
    [one] 1 is rated for the first time.
   *[other] { $count } are rated for the first time.
}
doc-change-counts-none = { $count ->
    [one] 1 cannot be compared.
   *[other] { $count } cannot be compared.
}
doc-change-up = What moved up
doc-change-down = What moved down
doc-change-new = What is rated for the first time
doc-change-none = What cannot be compared
doc-change-way = { $before } to { $after }, { $movement }
doc-change-item = { $title }: { $what }
doc-change-more = and { $count } more, all in the chart
doc-change-chart = Every statement in both rounds
doc-change-chart-how = In outline: { $from }. Filled: { $to }. A solid arrow points up, towards Green; a dashed one points down, towards Red.
doc-change-chart-summary = Each statement with its rating in both rounds and how it moved
doc-change-ratings = How many had each rating
doc-change-counts-summary = How many statements had each rating, in both rounds
doc-change-rounds-how = Each mark is the rating that the team agreed. R: Red, A: Amber, G: Green; a dash: not applicable; a dashed square: not yet rated.
doc-change-rounds-left-out = { $count ->
    [one] The earliest round is left out for want of room: this begins on { $date }.
   *[other] The { $count } earliest rounds are left out for want of room: this begins on { $date }.
}
doc-change-notes = Notes side by side
doc-change-notes-summary = The earlier note and the later one
doc-change-no-notes = Nothing was written in either round.
doc-change-silent = Nothing was written in either round about: { $titles }.
doc-change-actions = What came of the actions
doc-change-actions-summary = The actions agreed before the later round, how far they came, and what came of them
doc-change-no-actions = No actions were open between the two rounds.
doc-change-outcome = What came of it
doc-change-method = What this can and cannot say
doc-change-side = { $side }:
doc-change-counted = “Up one” means from Red to Amber or from Amber to Green; “up two” means from Red to Green. “Not applicable” and “not yet rated” are never counted as movement.
doc-change-agreed = These are the ratings that one team agreed on. They show what the team sees, and two rounds can differ because different people took part.
doc-change-two-teams = These are the ratings that two teams agreed on, each on its own. They show what each team sees, and neither is measured against the other.
doc-change-fall = A rating can fall because people look more closely, or know more than before. That can be a step forward.
doc-change-why = Nothing here says why something changed. There is no group to compare with, and much else happens between two rounds.
doc-change-no-score = There is no score, no average and no statistical test: eleven or so agreed ratings of one team do not allow one.

doc-numbered = { $number }. { $title }
doc-sheet-took-part = Took part:
doc-sheet-source = The statements: { $title }. Their short names here are Attune’s own, unless the checklist is one of your own.

doc-slips-how = { $round }. Tick one shape in each row.
doc-slips-role = Your role:
doc-slips-foot = No names. Fold it and hand it in.
doc-slips-summary = The statements, and for each a shape to tick for Red, Amber, Green or Can’t say

doc-blank-title = { $title } (blank form)
doc-blank-how = Talk about each statement and tick the rating that you agree on.
doc-blank-meanings = Red: this is where we need help first. Amber: part of it is in place. Green: it is in place, and we can say how we know.
doc-blank-about = About us
doc-blank-team = Team
doc-blank-staff = Number of staff in the workforce
doc-blank-took-part = Who took part (role and number, no names)
doc-blank-statements = The statements
doc-blank-lead = { $number }. Our workforce…
doc-blank-parts = In place already:
doc-blank-next = Next step
doc-blank-priorities = Choose up to three statements to work on first.
doc-blank-priority = Priority { $number }

### The teams of an area, seen together

area-unnamed = Our area
area-no-agency = no agency
area-teams = { $number ->
    [one] 1 team
   *[other] { $number } teams
}
area-team-of = { $team }, { $agency }
area-team-numbered = { $team } ({ $number })
area-counts-not-applicable = { $number } not applicable
area-counts-not-rated = { $number } not yet rated
area-counts-none = nobody was asked
area-counts-left-out = counts left out
area-step-own = In a team’s own words
area-left-out-few = What the teams said. There are fewer than { -min-count }, and they are counted only where they have agreed to that.
area-left-out-names = The names of the teams and what each of them said, so there are counts only. Steps in teams’ own words and who several teams wait for, too.
area-left-out-notes = The teams’ notes, and steps in their own words.
area-left-out-files = { $count ->
    [one] One file or folder could not be seen, so a team may be missing.
   *[other] { $count } files or folders could not be seen, so teams may be missing.
}
area-review-passed = { $date } (passed)
area-left-out-anywhere = They may be of any agency.
area-left-out-votes = First votes, which stay in each team’s own file.

doc-area = Area report
doc-area-tables = Area tables
doc-area-dates = Review dates
doc-area-facts-summary = The day, the teams, and what is left out
doc-area-day = Files read on
doc-area-teams = Teams
doc-area-team = Team
doc-area-agency = Agency
doc-area-teams-of = { $teams } of { $count ->
    [one] one agency
   *[other] { $count } agencies
}: { $list }
doc-area-teams-of-agencies = { $teams } of { $count ->
    [one] one agency
   *[other] { $count } agencies
}
doc-area-teams-read = { $teams }, read on { $date }
doc-area-teams-missing = { $read }. { $missing }
doc-area-only = Only those
doc-area-only-agency = of the agency { $agency }
doc-area-only-setting = of the setting { $setting }
doc-area-rounds = Rounds
doc-area-latest = the latest of each team
doc-area-up-to = the latest of each team up to { $date }
doc-area-labelled = those called “{ $label }”
doc-area-rounds-dated = { $which }, { $dates }
doc-area-from-to = { $from } to { $to }
doc-area-left-out = Left out
doc-area-left-out-item = Left out: { $what }
doc-area-read-on = The teams’ files were read on { $date }.
doc-area-no-ranks = Teams are not ranked here. Each has rated itself, and none has a total; statements show where help is needed.
doc-area-how = Each of the { $teams } rated itself. Their files were read on { $date }. Teams are not ranked.
doc-area-map = What the teams said
doc-area-said = What the teams said
doc-area-marks = Each mark is the rating that a team agreed. R: Red, A: Amber, G: Green; a dash: not applicable; a dashed square: not yet rated.
doc-area-bars = Each number is how many teams said so. R: Red, A: Amber, G: Green, N: not applicable; dashed: not yet rated.
doc-area-marks-other-words = A star: the team was asked in other words, so it is not counted.
doc-area-fewer = Where the numbers make fewer teams, the others were asked in other words and are not counted.
doc-area-marks-summary = Each statement with the rating of each team
doc-area-bars-summary = Each statement with how many teams gave which rating
doc-area-part = Teams { $from } to { $to } of { $all }
doc-area-needed = Where help is needed first
doc-area-needed-how = By how many teams said Red. It is an order of statements, not of teams.
doc-area-needed-item = { $title }: { $red } of { $teams } said Red
doc-area-no-red = No team said Red of any statement.
doc-area-teach = Who could teach whom
doc-area-teach-how = Who said Green could teach those who said Red. Green is what a team says of itself: ask what it does, and how it knows.
doc-area-teach-none = There is no statement on which some teams said Green and others Red.
doc-area-teach-summary = Each statement with the teams that said Green and those that said Red
doc-area-teach-green = Could teach
doc-area-teach-red = Ask for help
doc-area-teach-more = { $list } and { $count } more
doc-area-steps = What the plans call for
doc-area-steps-none = No two teams have the same next step in their plans.
doc-area-steps-none-suggested = None of the checklist’s suggestions is in two plans. Teams’ own steps are left out with their notes.
doc-area-steps-summary = Next steps that several teams have in their plans, and how many
doc-area-step-kind = Calls for
doc-area-kind-red = Of these, said Red
doc-area-kind-item = { $kind }: { $teams ->
    [one] 1 team plans it
   *[other] { $teams } teams plan it
}; { $red } of them said Red of a statement that it is for
doc-area-in-common = Next steps of several teams
doc-area-waited = Who several teams wait for
doc-area-waited-none = No two teams wait for the same person or agency.
doc-area-waited-left-out = Who several teams wait for is left out with the names.
doc-area-waited-summary = Owners of open actions in several plans, with how many teams and actions
doc-area-open-actions = Open actions
doc-area-reviews = Review dates of the teams
doc-area-no-exact-day = No exact day
doc-area-reviews-none = No team has agreed on a day, or that is left out.
doc-area-review-of = Review:
doc-area-agency-lead = Agency:
doc-area-round-lead = Last round:
doc-area-teams-summary = The teams, the earliest review first, each with its agency, its setting and its round
doc-area-notes = What the teams wrote
doc-area-notes-summary = Teams with their rating and why they gave it
doc-area-plan = What we will do together
doc-area-plan-how = Agree between the agencies what you will do, who sees to it, and by when.
doc-area-sign-role = Agency and role
doc-area-no-action = Red for some teams, but no action yet
doc-area-nothing-open = Nothing is missing. Every statement of which a team said Red has an action, with agency, date and measure.
doc-area-nothing-open-uncounted = No action lacks its agency, date or measure. Which statements lack an action is not known here: the counts are left out.
doc-area-counts-lead = { $counts }:
doc-area-other-teams = These are counts of teams. Two rounds can differ because other teams were read.
doc-area-both-rounds = Every statement in both rounds
doc-area-source-own = The lead-in “Our workforce…” and the layout are Attune’s own, not part of the published checklist. Ratings and steps are the teams’.
doc-missing-agency = which agency
summary-area = { $said }. Teams are not ranked.
agenda-area-aim = up to three priorities for the area, and which agency does what by when.
agenda-area-look = Look at what the teams said: where is help needed, and what is already in place?
agenda-area-talk = What would help, and who could teach whom? { $title }
agenda-area-role-leads = One person leads, keeps the time, and sees that no team is ranked or has to defend itself.
agenda-area-bring = The area report, printed
tables-area-map = Map
tables-area-map-part = Map, part { $part }
tables-area-needs = Needs
tables-area-kinds = What plans call for
tables-area-kind-teams-means = How many teams have an action that calls for it.
tables-area-kind-red-means = How many of them said Red of a statement to which such an action belongs.
tables-area-reviews = Dates
tables-area-review-teams-means = How many teams have their review on that day.
tables-area-dates = Teams and dates
tables-area-mark-means = What this team said of the statement: Red, Amber, Green, not applicable, or not yet rated.
tables-area-rated-means = How many teams said this of the statement.
tables-area-kind-means = What the step calls for, where it is a suggestion of the checklist.
tables-area-what-means = What several teams will do, as the first of them wrote it.
tables-area-step-teams-means = How many teams have it in their plans.
tables-area-who-means = Who the open actions of several teams wait for, by role.
tables-area-waiting-means = How many teams wait for them.
tables-area-actions-means = How many open actions that are in all.
tables-area-team-means = What the team calls itself.
tables-area-agency-means = The agency that the team belongs to.
tables-area-setting-means = The kind and size of the place.
tables-area-teams-means = How many teams were read for the round; empty where none were.
report-area = Area report
report-area-text = What the teams said, what they need, and what to do together. Teams are not ranked.
report-area-tables = Area tables
report-area-tables-text = What the teams said, their needs and dates, for a spreadsheet. A last table says what each column means.
report-area-dates = Review dates
report-area-dates-text = When each team has its review. As a calendar it goes into Outlook, Google and others.
report-file-only = { $area } ({ $only })
report-file-area = { $area } report { $date }
report-file-area-tables = { $area } tables { $date }
report-file-area-dates = { $area } review dates { $date }

### Command line

cli-no-window = attune: no window can be opened here ({ $reason }). Without one, use attune new, check, show, export, compare, collect, ballot, merge, diff or checklists; attune --help explains them.
cli-no-library = attune: a library is missing here that the window needs: { $library }. Ask whoever looks after this computer to install it: on Debian and Ubuntu, apt install { $package }.
cli-nothing-draws = attune: nothing on this computer can draw the window ({ $reason }). Ask whoever looks after it for OpenGL or Vulkan: on Debian and Ubuntu, apt install libgl1 libgl1-mesa-dri mesa-vulkan-drivers.
cli-nothing-draws-windows = attune: nothing on this computer can draw the window ({ $reason }). Ask whoever looks after it for a newer driver of its display; Direct3D 12 or OpenGL 2 is needed.
cli-renderer-fails = attune: the window cannot be drawn by { $renderer } ({ $reason }). Without --renderer, Attune finds what can draw it.
cli-no-program = attune: the window could not be opened ({ $reason }). Check that attune.exe is in the same folder as this program.
cli-collect-nothing = no team’s file could be read, so nothing was written.
cli-collect-courses = { $count ->
    [one] 1 cohort of { $course }, { $learners }
   *[other] { $count } cohorts of { $course }, { $learners }
}
cli-collect-courses-plan = courses have no plan in common: write a document, such as --to together.pdf
cli-collect-no-courses = no training file could be read, so nothing was written
cli-collect-too = { $count ->
    [one] 1 training file is not in it: --courses shows it
   *[other] { $count } training files are not in it: --courses adds them up
}
cli-collect-not-added = not added up: { $course }
cli-collect-nobody = none of the { $teams } is chosen, so nothing was written: leave a choice out, or write it as the files have it
cli-collect-known = after { $option } use { $known }
cli-collect-few = There are fewer than { -min-count } teams, so what they said is left out. Add --few-agreed where they have agreed to be counted.
cli-collect-read = { $teams } of { $all } { $teams ->
    [one] is
   *[other] are
} in it, { $left_out ->
    [0] and no file was left out
    [one] and 1 file was left out
   *[other] and { $left_out } files were left out
}
cli-collect-plan = { $file }: the plan of an area, begun: { $area }
cli-area-valid = { $file }: a valid plan of an area: { $area }, { $teams }, { $rounds ->
    [one] 1 round
   *[other] { $rounds } rounds
}, { $actions ->
    [one] 1 action
   *[other] { $actions } actions
}
cli-ballot-area = { $file }: this is an area’s plan, in which nobody votes: teams vote, each in its own file
cli-area-one-picture = { $file }: the teams’ files were not read for both rounds, so there is nothing to compare
cli-compare-area = { $file }: one of the two is an area’s plan, and the other a team’s file: compare two of one kind
cli-kind-area-plan = an area’s plan
cli-kind-area = what the teams of an area said
cli-no-command = attune: there is no such command and no such file: { $name }; attune --help lists the commands
cli-assessment = { $file }: a valid assessment: { $team }, { $rounds ->
        [one] 1 round
       *[other] { $rounds } rounds
    }, { $statements ->
        [one] 1 statement
       *[other] { $statements } statements
    }, { $actions ->
        [one] 1 action
       *[other] { $actions } actions
    }
cli-checklist = { $file }: a valid checklist: { $title } (id { $id }, version { $version }), { $statements ->
        [one] 1 statement
       *[other] { $statements } statements
    }
cli-training-valid = { $file }: a valid training file: { $course }, { $learners }, { $statements ->
        [one] 1 statement
       *[other] { $statements } statements
    }
cli-ballot-valid = { $file }: a valid { $form ->
        [form] ballot form
       *[other] ballot
    }: { $team }, { $label }, { $form ->
        [form] { $statements ->
            [one] 1 statement
           *[other] { $statements } statements
        }
       *[other] { $answered } of { $statements } answered
    }
team-unnamed = (the team has no name yet)
course-unnamed = (the course has no name yet)
cli-new-done = { $file }: a new assessment for { $team }, with the checklist { $checklist }
cli-attune-ending = { $file }: the name of such a file ends in .attune: write { $better }
cli-new-long = The name has { $found } characters, and a file holds at most { $most }. Give a shorter one.
cli-new-form = { $file }: a new assessment, from the form { $form }
cli-new-name = the name is empty: write the team’s name after --team, or the course’s after --course
cli-new-training = { $file }: a new training file for { $course }, with the checklist { $checklist }
cli-no-checklist = there is no checklist with the id “{ $id }” at hand: use { $known }
cli-import-file = { $file }: { $what }
cli-import-place = { $file }: { $place }: { $what }
cli-import-no-course = { $file }: this is not a training file, so no answers can be imported into it. “attune new --course” makes one.
cli-import-moment = It says itself when it was answered, and not always { $moment }. Leave “--moment” out.
cli-import-nothing = { $file } is as it was: nothing was imported. “--write-map” writes a map to begin with, and “--map” reads it.
cli-import-changed = { $file } was changed by another program meanwhile, so nothing was imported. Close it there, and try again.
cli-import-map = { $file }: a new map. { $count ->
    [0] Nothing is left to be said.
    [one] 1 thing is still to be said; it stands at the top.
   *[other] { $count } things are still to be said; they stand at the top.
}
cli-ballot-done = { $file }: the ballot form for { $team }, { $label }
cli-ballot-locked = { $file }: the round { $label } is locked, so no votes can be added to it
cli-unknown-ending = { $file }: the ending says what to write: use a name that ends in { $known }
cli-kind-not-here = { $file }: this is { $found }, and there is no such document of it: use --document { $known }
cli-format-nothing = { $file }: this is { $found }, and no document of it is written as { $format }: name a file that ends in { $known }
cli-format-other = the document “{ $document }” is not written as { $format }: name a file that ends in { $known }
cli-chance-training-only = --chance belongs to --document training: only the trainer’s own report says how often chance would bring such changes
cli-round-training = { $file }: this is a training file, which has no rounds: leave --round out
cli-compare-training = { $file }: this is a training file: attune export writes what changed between its moments
cli-exported-whole = { $file }: { $title }
cli-blank-only = { $file }: this is a checklist, without a plan or a record: use --document blank for a form to fill in
cli-file-needed = the name of an assessment is missing: only --document blank can do without one
cli-no-round = { $file }: no round has the label “{ $label }”: use { $known }
cli-no-rounds = { $file }: the assessment has no round yet: open it in Attune and start one
cli-one-round = { $file }: there is no earlier round to compare with: name a second file, or another round
cli-same-round = “{ $label }” is on both sides: name two different rounds after --rounds
cli-other-checklist = { $file }: it uses the checklist “{ $found }”, but “{ $wanted }” was expected: compare two files with the same checklist
cli-same-file = { $file }: this is the file that is read: choose another name after --to
cli-exists = { $file }: there is already a file of that name, which has been left as it is: choose another name, or add --force to replace it
cli-exists-new = { $file }: there is already a file of that name, which has been left as it is: choose another name
cli-remembered = { $file }: remembers what was published, so that the next edition tells no more of anybody
cli-not-remembered = { $file }: nothing was published, since this file has to remember first what is: { $why }
cli-not-written = { $file }: { $reason }
cli-too-large = { $file }: it would be larger than 64 MB, and could not be opened again. It was not written.
cli-not-made = { $file }: the file could not be made ({ $reason }), which is a fault in Attune: please report it
cli-exported = { $file }: { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }
cli-mention = { $file }: look again: “{ $words }” may be { $kind } ({ $place })
cli-mention-more = { $file }: look again: { $count } more may be about a person
cli-missing-characters = { $file }: these signs cannot be printed, and ◊ stands in their place: { $list }
cli-nowhere = it is not said where the document goes: add --to and a name, or --all and a folder
cli-output-name = standard output
cli-output-format = --to - needs to know what to write: add --format with { $known }
cli-output-terminal = a terminal cannot show { $format }: pass it on to another program, or name a file after --to
cli-nowhere-table = it is not said where the table goes: add --to and a name that ends in .csv or .parquet
cli-table-done = { $file }: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } from { $files ->
        [one] { $files } file
       *[other] { $files } files
    }
cli-table-left-out = { $count ->
        [one] { $count } file is not in it, for the reason above
       *[other] { $count } files are not in it, for the reasons above
    }
cli-table-nothing = nothing was written, since no file that could be read has { $table }
cli-table-stopped = { $file }: stopped, and nothing was written
cli-two-formats = { $file }: the name ends in .{ $said }, and --format says { $asked }: leave one of them out
cli-picture-format = --picture is for svg and png; { $format } holds the whole document
cli-picture-none = there { $count ->
    [one] is 1 chart
   *[other] are { $count } charts
} in this document: { $names }
cli-picture-words =
    Alternative text, for whoever places it:
    { $words }
cli-picture-all = The charts of this document, by --picture: { $names }
cli-all-none = { $folder }: nothing was written
cli-all-nothing = { $file }: this is { $found }, and no document of it is written as { $format }: nothing was written
cli-all-replaced = { $file }: this one had been replaced by then, and is new
cli-all-but-publishing = The report for publishing is not among them, since the file remembers who is counted in it. Write it by itself, with --document publishing.
cli-output = attune: the text could not be written out ({ $reason })

cli-bundled = comes with Attune
cli-pattern = comes with Attune, as a starting point for your own
cli-own-folder = Your own checklists are in { $folder }, each a file that ends in .ron.
cli-listed = { $statements ->
        [one] 1 statement
       *[other] { $statements } statements
    }, version { $version }; { $origin }

doc-overview-staff = { $staff } staff
doc-overview-round = { $label }, { $date }
doc-overview-present = Took part: { $people }
doc-overview-way = { $mode }: { $way }
doc-overview-votes = First votes: { $counts } ({ $consensus })
doc-overview-ratings = Ratings
doc-overview-count = { $number } { $rating }
doc-overview-priority = Priority { $number }
doc-overview-in-place = In place: { $list }
doc-overview-note = Why: { $note }
doc-overview-evidence = Evidence: { $evidence }
doc-overview-other-view = Another view: { $view }
doc-overview-plan = Plan
doc-overview-no-actions = No actions yet.
doc-overview-no-what = (not yet written)
doc-overview-owner = Owner: { $owner }
doc-overview-no-owner = owner not yet agreed
doc-overview-due = by { $date }
doc-overview-no-due = date not yet agreed
doc-overview-overdue = { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
doc-overview-measure = How will we know it has worked? { $measure }
doc-overview-support = Support: { $support }
doc-overview-review = Look at it again: { $date }
doc-overview-update = { $date }: { $status }
doc-overview-update-note = { $date }: { $status }. { $note }
doc-overview-earlier = Earlier rounds: { $list }
doc-overview-moments = Answers
doc-overview-moment = { $moment }: { $learners }
doc-overview-no-answers = No answers yet.
doc-overview-near = Codes that look like one person’s, but have not been put together:
doc-overview-near-pair = { $first } and { $second }

### The window: frame and commands

bar-steps = Steps
bar-step = { $number } { $name }
bar-no-team = New assessment
bar-no-area = New area plan
bar-no-course = New course
bar-file = { $name }: copy, rename, show in folder
bar-find = Find
bar-commands = All commands
bar-help = Help
close = Close
cancel = Cancel

screen-home = Home
screen-set-up = Set up
screen-rate = Rate
screen-overview = Overview
screen-kept-teams = Teams
screen-plan = Plan
screen-voting = Voting
screen-projector = Projector view
screen-report = Report
screen-course = Course
screen-answers = Answers
screen-import = Import
screen-teams = Teams

command-home = Back to Home
command-go = Go to { $step }
command-new = Start a self-assessment
command-new-workshop = Start a workshop
command-new-training = Compare a training course
command-open-training-example = Explore an example course
command-see-teams = See several teams together…
command-see-team-files = See several teams together: choose their files…
command-begin-area-plan = Begin an area plan…
command-import = Import answers…
command-watch = Watch a folder for what comes back…
command-stop-watching = Stop watching the folder
command-put-together = Put two learners together…
command-remove-answers = Take answers away, as after a wrong import…
command-home-also = Close this file, back to the list of files
command-set-up-also = Team, setting, date, people, settings of this assessment, the review date and when we review it
command-rate-also = Judge the statements, give a score, colour or grade
command-overview-also = Summary, results, priorities, counts
command-kept-teams-also = Map, area, Red, Amber and Green of all teams, needs
command-change-also = Compare, progress, difference, before and after
command-plan-also = Actions, tasks, to-do list, who and by when
command-report-also = Print, export, documents, pages
command-review-also = Since last time, progress of what was planned, what came of it
command-course-also = Codes, dates, forms, settings of this course
command-answers-also = Enter answers, learners, participants, table
command-teams-also = Area, map, compare teams side by side
command-see-teams-also = Area, agencies, many files, a folder, side by side, county, trust, cluster
command-begin-area-plan-also = Several teams, agencies, plan in common, area action plan
command-new-also = Begin, create, new file, new assessment
command-new-workshop-also = Meeting, vote, group, team session
command-new-training-also = Trainer, learners, new course, evaluation, before and after
command-open-also = Load a file, browse
command-example-also = Sample, demo, try it out
command-blank-form-also = Paper, empty checklist, questionnaire, by hand
command-rating-also = Give this statement a score, colour or grade
command-not-applicable-also = Does not concern us, skip this statement, N/A
command-still-right-also = Same as before, unchanged, keep it
command-clear-rating-also = Remove, delete or reset it
command-write-note-also = Comment, note, reason, evidence
command-next-statement-also = Forward, go on, page down
command-previous-statement-also = Back, page up
command-next-unrated-also = Missing, unfinished, what is left
command-looks-like-also = Guidance, examples, hints, meaning
command-questions-also = Prompts for the discussion
command-vote-also = Ballot, poll, show of hands
command-take-out-votes-also = Delete or correct votes, vote again, wrong counts
command-projector-also = Projector, beamer, presentation, big screen
command-clock-also = Stopwatch, time, minutes
command-blank-also = Black screen, hide it
command-print-slips-also = Voting on paper, cards
command-ballot-form-also = E-mail a form, remote, questionnaire, send to colleagues
command-add-ballots-also = Returned forms, replies, responses
command-import-also = Excel, CSV, spreadsheet, survey, Microsoft Forms, Google Forms
command-watch-also = Inbox, returned forms, replies
command-save-all-also = Export, everything, PDF, Word, download
command-print-also = Printer, paper
command-copy-to-also = Clipboard, paste, e-mail, Teams, Outlook, Word
command-save-tables-also = Export, Excel, spreadsheet, workbook, data
command-save-csv-also = Export, Excel, spreadsheet, statistics, data
command-add-action-also = New task, to-do, next step
command-draft-actions-also = Suggest tasks, propose, template
command-import-actions-also = Excel, CSV, spreadsheet, import a plan
command-start-review-also = New round, repeat it, next term, next year
command-lock-also = Finish, close, freeze, sign off
command-unlock-also = Reopen, edit again
command-save-pdf-also = Print, export, download, share
command-undo-also = Take back, mistake, revert
command-redo-also = Do it again, bring back
command-find-also = Search, look for a word
command-help-also = How do I, manual, support, shortcuts
command-save-also = Save, store, where is it kept
command-save-copy-also = Save as, duplicate, backup
command-rename-also = Change the file name
command-show-in-folder-also = Where is my file, location, path
command-holds-also = Data, privacy, contents, what is stored
command-not-saved-also = Recover, lost, crash, restore
command-bigger-also = Zoom in, larger text, font size
command-smaller-also = Zoom out, smaller text, font size
command-normal-size-also = Reset the zoom, font size
command-size-also = Zoom, text size, font size
command-full-screen-also = Maximise, whole screen
command-quit-also = Exit, end, leave
command-remove-answers-also = Delete or remove answers; undo an import that was made earlier
command-put-together-also = Join or merge two codes of one person
command-versions-also = Go back to how it was; undo what was done before
command-save-csv = Save the answers as CSV…
command-save-all = Save all documents into a folder…
command-print = Print…
command-copy-document = Copy the document
command-copy-statement = Copy this statement
command-copy-plan = Copy the actions
command-save-tables = Save the tables for Excel…
command-open = Open another file…
command-open-example = Explore an example
command-blank-form = Print a blank form
command-rate = Rate { $rating }
command-clear-rating = Clear the rating
command-write-note = Write why, and back to the rating
command-next-statement = Next statement
command-previous-statement = Previous statement
command-next-unrated = Go to the next statement not yet rated
command-looks-like = What could this look like? (open or close)
command-questions = Questions to ask each other (open or close)
command-vote = Vote first, in the chosen way
command-take-out-votes = Take out the first votes on this statement
command-projector = Show this statement large, for the room
command-clock = Pause or resume the discussion timer
command-blank = Blank the projector view, or show it again
command-print-slips = Print ballot slips
command-add-action = Add an action to the plan
command-draft-actions = Draft an action for each Red and Amber
command-save-pdf = Save as PDF
command-undo = Undo
command-redo = Redo
command-find = Find in this assessment
command-find-area = Find in this area plan
command-all-commands = All commands
command-help = Help and all keys
command-save = Is everything saved?
command-save-copy = Save a copy…
command-rename = Rename…
command-show-in-folder = Show in folder
command-bigger = Larger
command-smaller = Smaller
command-size = Size { $percent } %
command-normal-size = Usual size
command-full-screen = Full screen
command-theme-system = Same as the system, light or dark
command-theme-light = Light colours
command-theme-dark = Dark colours
command-theme-contrast = High contrast
command-still = Nothing moves by itself
command-moving = Movement as the system is set
command-motion-also = Animation: reduce motion
command-theme-also = The theme: the colours of the window
theme-now = From now on: { $theme }.
theme-already = It is so already: { $theme }.
command-quit = Close Attune

commands-title = All commands
commands-hint = Type part of its name
find-hint = A word from a statement, a note or an action
find-statement = { $number }: { $rating }
find-round = in the round of { $round }
find-action = action
commands-nothing = No command is called that. Try other words. { $key } looks through what is written in the file.
finder-nothing = Nothing found. Try fewer letters.
finder-results = Results

status-offline = Attune never uses the network. Your files stay where you keep them.
status-help = Help { $key }
status-no-file = Your file is made at your first change, and saved as you type.
status-opened = Open: { $place }
status-saving = Saving… { $place }
status-saved = Saved { $time } · { $place }
status-saved-but = Saved { $time }, but for { $count ->
    [one] the answers of 1 person, which wait in memory
   *[other] the answers of { $count } people, which wait in memory
}
typed-nowhere = Nothing was typed: what has the keyboard takes no words. { $place }
typed-nowhere-plan = Tab leads on to the cells of the table.
typed-nowhere-rated = The reasons for the ratings are written on Rate: { $key }.
typed-nowhere-field = Tab leads on to what can be written in.
typed-nowhere-commands = { $key } finds what you look for by its name.
saved-as-you-type = Everything is saved as you type.
saved-after-all = Everything is saved now.
saved-first = Your file is made, and saved as you type.
rated-already = Already rated { $rating }.
save-slow = The drive is not answering. Attune keeps trying.
rated-of = { $rated } of { $all } rated
rated-all = All { $all } rated

told = { $place }: { $what }.
told-changed = { $place }: { $from } to { $to }.
told-part-in = { $place }: “{ $part }” is in place.
told-part-out = { $place }: “{ $part }” is not in place.
told-priority = { $place } is a priority now.
told-no-priority = { $place } is no longer a priority.
told-moved = “{ $place }” belongs to { $to } now.
told-up = “{ $place }” is one place further up.
told-down = “{ $place }” is one place further down.
told-removed = Removed: { $place }.
told-placed = “{ $place }” is now among the actions for { $to }.
told-taken-back = The words in this cell are as they were.
told-begins = { $words }…
undone-action = in “{ $words }”
undone-in = Undone: { $what }, { $place }.
redone-in = Redone: { $what }, { $place }.
notice-undo = Undo
notice-undo-name = Undo: { $what }
undo-forgotten = taking { $file } off the list
undo-set-aside = setting { $file } aside
undone = Undone: { $what }.
undone-unseen = { $said } { $unseen }
unseen-way = It is { $way } now; it is chosen on { $screen }.
unseen-people = { $count ->
    [one] 1 person takes part now; that is said on { $screen }.
   *[other] { $count } people take part now; that is said on { $screen }.
}
redone = Redone: { $what }.
edit-team = a change to the team
edit-course = a change to the course
edit-questions = which questions are asked
edit-learner-add = adding { $code }
edit-learner-remove = removing { $code }
edit-learner-code = a change to the code { $code }
edit-learner-role = the role of { $code }
edit-learner-answer = an answer of { $code }, { $moment }
edit-import = importing the answers of { $count ->
    [one] 1 learner
   *[other] { $count } learners
}
edit-same = putting { $first } and { $second } together
edit-publish = publishing
edit-unpublish = counting everybody anew
edit-apart = keeping { $first } and { $second } apart
edit-checklist = the choice of checklist
edit-way = how we rate and vote
edit-present = who is here
edit-agenda = the order in which to talk
edit-round = a change to this round
undo-not-now = Nothing was undone: people are voting. Show the votes first, or discard the answers not yet added.
edit-votes = entering the first votes
edit-votes-out = taking the first votes out
edit-count-again = the second count of the first votes
edit-clear-rating = clearing a rating
edit-rating = rating { $rating }
edit-part = a change to the parts in place
edit-note = writing in “Why this rating?”
edit-evidence = writing in “Evidence”
edit-other-view = writing in “the other view”
edit-priority = a change to the priorities
edit-add-actions = { $count ->
    [one] adding an action
   *[other] adding { $count } actions
}
edit-action = a change to “{ $what }”
edit-move-action = moving an action
edit-remove-action = removing an action
edit-ballot-answer = the answer to “{ $to }”
edit-ballot-role = the choice of role
edit-ballot-code = a change to the code

refused-unknown = That is no longer there, so nothing was changed.
refused-votes-stand = There are votes on this statement already. To replace them, choose “Enter again”.
refused-too-few-votes = These votes were not kept: fewer than { -min-count } would show who said what. If fewer than { -min-count } people are here, say so on Set up.
refused-code = Another learner has this code, or it is empty. Give each learner a code of their own.
refused-answers-stand = Both have answered at the same moment, so they cannot be put together. Look at their answers first.
refused-score = Answer this question with a number from 1 to 5.
refused-too-long = That text is too long, so nothing was changed. A name can have { $name } characters, and a note { $most }.
refused-too-many = This file is full, so nothing was added. Remove what is no longer needed, or start another file.
refused-label = Another round has this name already, or it is empty. Give each round a name of its own.
round-locked = This round is locked. To change its ratings and notes, unlock it. The actions can be changed as they are.

rename-title = Rename this file
rename-label = New name
rename-note = The file stays in its folder.
rename-button = Rename
rename-no-file = There is no file yet. It is made at your first change.
rename-bad-name = A file cannot be called that. Use letters or digits.
rename-also = Change the name on the screen and in documents, too
name-offer = The file is still called “{ $file }”.
name-offer-rename = Rename the file to “{ $name }”
not-now = Not now
renamed = Renamed: { $path }
open-title = Open a file
open-label = Where is it?
open-note = Type or paste the whole path of the file.
open-button = Open
open-is-table = This is a table. Open the course that it belongs to first, and choose “{ $command }” there.
open-failed = This file could not be opened
damaged = The file is damaged, so Attune cannot read it. Nothing in it was changed.
damaged-earlier = Attune keeps earlier versions of it on this computer. The newest can come back as a new file beside this one.
damaged-bring-back = Bring back the version of { $when }
damaged-places = Show what is wrong, and where
damaged-back = This is a new file. The damaged file is still there as { $file }.
open-fault = Line { $line }, column { $column }: { $fault }
open-fault-place = in { $place }: { $fault }
copy-title = Save a copy
copy-label = Where should the copy go?
copy-note = You go on working in the file that is open. The copy is a file of its own.
copy-button = Save the copy
copy-of = { $name } copy
copy-saved = Copy saved: { $path }
copy-exists = A file with this name already exists. Choose another name.
place-failed = This name or place cannot be used
votes-wait-title = People are still voting
votes-wait-answers = { $count ->
    [one] The answers of 1 person are in memory only. If you leave now, that person has to answer again.
   *[other] The answers of { $count } people are in memory only. If you leave now, these people have to answer again.
}
votes-wait-to-come = { $count ->
    [one] One person who is here has not answered yet. If you leave now, that person cannot be counted any more: answers are added for at least { -min-count } people at a time.
   *[other] { $count } people who are here have not answered yet. If you leave now, they cannot be counted any more: answers are added for at least { -min-count } people at a time.
}
votes-wait-roles = If you leave before everybody has answered, some roles can only be shown together with others.
votes-wait-counts = Some of the cards counted have not been shown to the room. If you leave now, they have to be counted again.
code-waits-title = A code is typed and not entered
code-waits = “{ $typed }” is in the field for a code on Answers, and not in the file. Enter takes it in; if you leave now, it is lost.
votes-wait-kept = { $count ->
    [one] The answers of 1 person are kept in the file, whatever you choose.
   *[other] The answers of { $count } people are kept in the file, whatever you choose.
}
votes-wait-stay = Stay here
votes-wait-leave = Leave anyway
not-saved-title = Your last changes are not saved yet
not-saved-stay = Stay here
not-saved-close = Leave without saving
outside-failed = This could not be opened
outside-failed-why = This computer has no program for it, or the program did not start. The file is here: { $place }

dialog-open = Open an assessment
export-title = Save as { $format }
export-label = Where should it be saved?
export-button = Save
dialog-copy = Save a copy
dialog-attune = Attune files
dialog-absent = This computer showed no window to choose files in. Type or paste the path instead.
dialog-none = Nothing was chosen. If no window opened to choose in, type the path instead.
dialog-type = Type the path

# What a mail or ZIP program opened
kept = A mail or ZIP program had put this file where it would be lost. It is kept in { $folder } now, as { $file }.
kept-beside = A mail or ZIP program had put this file where it would be lost. It is kept in { $folder } now, as { $file }, beside what you have there already.
kept-answers = A mail or ZIP program had put this form where answers would be lost. They are kept in { $folder } instead.
kept-not = This file lies where a mail or ZIP program will remove it, and it could not be kept elsewhere. { $why }

# A form is opened to which somebody answered here already
form-again-title = Who is answering?
form-again = { $count ->
    [one] Somebody has begun to answer this form on this computer. Only that person may go on with those answers.
   *[other] { $count } people have begun to answer this form on this computer. Only they may go on with their answers.
}
form-again-go-on = Go on with the answers of { $date }, { $time }
form-again-go-on-undated = Go on with those answers
form-again-another = Another person answers now

# Several files dropped at once, or one while something is open
dropped-title = { $count ->
    [one] Open this file?
   *[other] Open one of these { $count } files?
}
dropped-answers-title = { $count ->
    [one] What should happen with this file?
   *[other] What should happen with these { $count } files?
}
dropped-add = { $count ->
    [one] Add the answers in { $file } to this round
    [0] Add no answers
   *[other] Add the answers in { $count } of them to this round
}
dropped-import = { $count ->
    [one] Import the answers in { $file }
    [0] Import no answers
   *[other] Import the answers in { $count } of them
}
dropped-closes = Attune will save { $file } and close it first.
dropped-one = Attune opens one file at a time.
dropped-open = Open { $file }
dropped-together = See them together
dropped-stay = Stay here

text-menu = { $field }: undo, cut, copy, paste
text-undo = Undo
text-cut = Cut
text-copy = Copy
text-paste = Paste
text-select-all = Select all

date-hint = 12 Jan, or in 6 weeks
date-not-read-still = Attune cannot read this as a date, so { $date } stays. Try 12 January 2027.
date-not-read = Attune cannot read this as a date. Try 12 January 2027.
date-words = Kept as you wrote it. It is no date, so Attune cannot say when it is due.
date-no-such-day = { $month } has { $days } days.
date-no-such-day-in-february = February has 28 days, or 29 in a leap year.
date-other = Or { $date }
date-keys = { $keys } opens a calendar.
date-open-calendar = { $field }: choose from a calendar
date-month-before = The month before
date-month-after = The month after

### Home

home-title = How well do we support babies’ and young children’s mental health?
home-lead = Eleven statements about your workforce. Rate each one together, and leave with a plan.
home-start = Start a self-assessment
home-start-text = On your own or with your team. About 20 minutes; stop and come back any time.
home-start-button = Start
home-enter = { $key } chooses “{ $what }”.
home-workshop = Run a workshop
home-workshop-text = Everyone votes unseen first, then you talk and agree. About 90 minutes.
home-course = Compare a training course
home-course-text = Learners’ answers before and after, under codes they choose.
home-set-up-button = Set up
home-example = Explore an example
home-example-team = A team’s assessment
home-example-course = A training course
home-blank = Print a blank form
button-name = { $button }: { $what }
home-files = Your files
home-due = Due
home-due-late = overdue since { $date }
home-due-by = by { $date }
home-due-whose = { $owner } · { $file }
home-due-name = { $what }: { $when }. { $whose }
home-due-outcome = What came of it? { $what }
home-due-more = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
home-due-unread = { $count ->
    [one] 1 file below could not be read: what is due in it is not here.
   *[other] { $count } files below could not be read: what is due in them is not here.
}
home-due-gone = That action is no longer in the plan.
home-no-files = The files that you work on will be listed here.
home-beside = Also in your Attune folder
home-open = Open another…
home-teams = See several teams together…
home-detail = { $round } · changed { $changed }
home-detail-file = { $file } · { $detail }
home-training = Training · { $learners }
home-training-paired = Training · { $learners }, { $paired } answered twice
home-no-answers = No answers yet
home-before-and-after = Before and after
home-ballot-return = Return it to whoever sent the form
home-follow-up-due = follow-up due on { $date }
home-answers-next = Enter answers as they come in
home-carry-on = Carry on where you stopped
home-finished = Finished
home-finished-review = Finished, review on { $date }
home-finished-review-words = Finished, review: { $words }
home-see-plan = See the overview and the plan
home-next-due = next due { $date }
home-overdue = { $count ->
    [one] 1 action overdue
   *[other] { $count } actions overdue
}
home-overdue-since = oldest since { $date }
home-review-since = Review due since { $date }
home-review-today = Review due today
home-review-how = Open it and start a review
home-waiting = { $count ->
    [one] 1 person’s answers were not stored
   *[other] The answers of { $count } people were not stored
}
home-waiting-how = Open it to see who answers again
home-gone = This file is no longer there
home-unreadable = This file cannot be read. Open it to see why.
home-forget = Remove from this list
home-forgotten = { $file } is off the list. The file itself stays where it is.
home-forget-name = Remove { $title } from this list
home-card-name = { $title }. { $detail }. { $state }
example-file = { $team } (example)
example-kept = This example comes with Attune and stays as it is. Your changes go into a copy in { $folder }.
blank-form-alone = The blank form, to be printed. No file is made of this until something is rated or named.
example-opened = This is an example. It becomes a file of yours at your first change.

### Set up

setup-title = Which workforce are we rating?
setup-team = Our team
setup-name = Team
setup-name-hint = What you call yourselves
setup-workforce = Which workforce?
setup-workforce-hint = For example: all room staff
setup-setting = Setting
setup-setting-hint = For example: day nursery
setup-staff-many = That is many for one workforce. Is the number right?
setup-staff-read = Read as { $number }. Only the number is kept.
setup-staff = How many staff in this workforce?
setup-round = This round
setup-date = Date
setup-label = Name of this round
setup-label-note = It tells this rating from the next one.
setup-area-label-note = It tells this time from the next one.
setup-review = When do we review it?
setup-finished = This round is finished: keep it from being changed by mistake
setup-mode = How do we rate?
setup-votes = First votes
setup-way = How do we vote?
setup-way-cards = Everybody holds up a card at once; you count.
setup-way-keyboard = One after the other on this laptop, unseen.
setup-way-paper = Slips to print and tick; you enter them afterwards.
setup-way-afar = You send a ballot form round; the answers come back as files.
setup-talk = Time to talk about each statement
setup-talk-none = No timer
setup-talk-minutes = { $minutes } minutes
setup-talk-note = A timer beside the votes. It is silent and never stops you.
setup-people = Who takes part?
setup-people-note = Roles and numbers only. Do not write anybody’s name.
setup-removed-with-votes = { $role } is off the list. The first votes that were counted stay as they are. { $key } brings the role back.
setup-number-digits = Only digits are taken here, such as 8.
setup-roles = Nursery practitioner; Room leader; Deputy manager; Manager; SENCO; Early years teacher; Apprentice; Childminder; Health visitor; Midwife; Family support worker
setup-role-name = Role { $number }
setup-role-number = How many: { $role }
setup-fewer = One fewer: { $role }
setup-more = One more: { $role }
setup-remove-role = Remove { $role }
setup-add-role = Add
setup-add-role-name = Add { $role }
setup-role-there = { $role } is on the list: go to its number
setup-other-role = Another role
setup-few-people = With fewer than { -min-count } people here, votes are shown as totals only: by role, they would show who said what.
setup-one-room = Votes are counted for the whole room: in roles with so few people, somebody could be picked out.
took-part = { $people ->
    [one] 1 person here
   *[other] { $people } people here
}
took-part-of = { $people ->
    [one] 1 person here, of { $staff } staff
   *[other] { $people } people here, of { $staff } staff
}
took-part-more = { $people } people here, which is more than the { $staff } staff given above.
setup-checklist = Which checklist?
setup-checklist-option = { $title } · { $count ->
    [one] 1 statement
   *[other] { $count } statements
}
setup-checklist-in-use = The checklist can no longer be changed: something has been said about its statements. Start a new assessment to use another one.
setup-own-checklists = Your own checklists go in the folder Checklists, beside your Attune files.
setup-start = Start rating
setup-go-on = Go on rating
setup-look = Look at the ratings

### Rate

letter-not-applicable = N
rate-group = Our rating
rate-list = Statements
rate-list-item = { $number } { $title }: { $rating }
rate-choose = Choose another statement
rate-position = Statement { $number } of { $count }
rate-met = { $place }. { $rating }.
rate-position-theme = { $place } · { $theme }
rate-clear = Clear
rate-clear-key = Del
rate-prompt-red = Red: what would help first?
rate-prompt-amber = Amber: what is not there yet?
rate-prompt-green = Green: how do we know?
rate-prompt-not-applicable = Not applicable: why does this not concern our workforce?
rate-last-time = Last time ({ $round }): { $rating }
rate-last-evidence = Evidence last time: { $evidence }
rate-last-other-view = The other view last time: { $view }
rate-last-all = Show all of the note
rate-last-less = Show less
rate-still-right = Still right: { $rating }
rate-parts = Which parts are in place?
rate-note = Why this rating?
rate-note-next = { $key } leads on.
rate-note-ends = The note ends here. { $key } leads on to the next statement.
rate-note-back = { $leave } or { $key } leads back to the rating.
rate-evidence = Evidence
rate-other-view = Not everyone agreed: what was the other view?
rate-add-other-view = Not everyone agreed
rate-next-steps = Next steps
rate-suggestions = { $count ->
    [one] 1 suggestion below
   *[other] { $count } suggestions below
}
rate-suggestions-own = Attune’s own, not part of the toolkit
rate-step = { $kind }: { $step }
rate-step-name = Add to the plan: { $step }
rate-own-step = Our own step
plan-step-added = Added to the plan: { $what }.
rate-action-name = In the plan: { $action }
rate-looks-like = What could this look like?
rate-questions = Questions to ask each other
rate-back = Back
rate-next = Next: { $title }
rate-to-overview = See the overview
guidance-why = Why it matters
guidance-could = { $rating } could look like
guidance-ask = Questions to ask each other
guidance-evidence = Evidence to look for

rate-we-agree = We agree on
rate-asks-why-each = { $most } have { $count } of { $people } votes each. Why do we agree on { $agreed }?
rate-asks-why = { $most } had the most votes ({ $count } of { $people }). Why do we agree on { $agreed }?
votes-region = First votes
votes-before = First votes, before we talk
votes-none = Nobody voted on this statement before talking.
votes-way = How we vote, on every statement
votes-way-all = On every statement:
votes-title = { $count ->
    [one] How 1 person saw it, before talking
   *[other] How { $count } people saw it, before talking
}
votes-title-of = How { $count } of { $people } people saw it, before talking
votes-counts-only = Counts only; nobody’s own answers are kept. { $note }
votes-people = ({ $count })
votes-group = { $group } ({ $count })
votes-bar = { $group }: { $votes }
votes-again = Enter again
votes-again-name = Enter again: the first votes on this statement
votes-again-note = These counts stay until the new ones are there.
votes-stand = Entered again: the counts shown before ({ $votes }) stay until the new ones are there. Other statements stay as they are.
votes-keep = Keep the counts shown before
votes-replaced = The new counts stand in place of those before. { $key } takes that back.
votes-surplus-of = { $group }: more votes were counted ({ $votes }) than people took part ({ $people }).
votes-surplus = More votes were counted ({ $votes }) than people are said to be here ({ $people }). The numbers are on Set up.
votes-few = Fewer than { -min-count } people voted, so only totals are shown: by role, somebody could be picked out.
votes-total-small = Shown for everyone together: in roles with so few people, somebody could be picked out.
votes-total-missing = Shown for everyone together: not all have voted, and in a role with so few votes somebody could be picked out.
votes-total-in-parts = Shown for everyone together: voting was interrupted or repeated, or roles were not said, so by role somebody could be picked out.
votes-total-uncounted = Counted for everyone together, not by role.
votes-kept = Only counts are stored. They are never of fewer than { -min-count } people at once, so that nobody can tell whose is whose. The last are stored when everybody has answered, or when you show the votes.
votes-stored = { $count ->
    [one] The answers of 1 person are stored.
   *[other] The answers of { $count } people are stored.
}
votes-wait-memory = { $stored ->
    [0] The answers
    [one] The answers of 1 person are stored. Those
   *[other] The answers of { $stored } people are stored. Those
} of { $count ->
    [one] 1 person wait
   *[other] { $count } people wait
} in memory. They are stored when everybody has answered or you show the votes, at the latest. If the computer stops before, { $count ->
    [one] that person answers
   *[other] they answer
} again.
votes-wait-ballots = { $stored ->
    [0] No ballot is stored yet.
    [one] 1 ballot is stored.
   *[other] { $stored } ballots are stored.
} { $count ->
    [one] 1 ballot waits in memory until there are enough: if the computer stops now, add the folder again.
   *[other] { $count } ballots wait in memory until there are enough: if the computer stops now, add the folder again.
}
votes-kept-few = Only counts are stored, once everybody has answered, so that nobody can tell whose is whose.
votes-keyboard = Each person answers alone, without seeing what the others said. Then the next person takes the keyboard.
votes-pass = Pass the keyboard: all statements
votes-pass-one = Only this statement
votes-paper = Everybody ticks a slip, unseen. Collect the slips, mix them, and enter them here: one letter for each row.
votes-enter-slips = Enter the slips
votes-more-slips = Enter more slips
votes-afar = Save a ballot form and send it round. Each person opens it in Attune, answers alone, and sends the file back. Put the files that come back into one folder and add them.
votes-afar-kept = A ballot file is one person’s answers, and whoever opens it can read them. Here you see counts only.
votes-hidden = { $count ->
    [one] 1 person has voted. Nothing is shown yet.
   *[other] { $count } people have voted. Nothing is shown yet.
}
votes-hidden-note = The votes on all these statements are shown together, once everybody has voted.
votes-hidden-note-one = The votes on this statement are shown together, once everybody has voted.
votes-cards-later = Cards are counted once no answers wait: show these votes, or choose “{ $discard }” there.
votes-way-now = From now on, on every statement: { $way }. What was voted stays as it is. { $key } takes it back.
votes-go-on = Pass the keyboard on
votes-show = Show the votes
votes-show-fewer = Show these { $count } votes
votes-taken-out = This statement has no votes now. { $key } takes that back.
votes-show-anyway = That is right: show the votes

count-how = Everybody holds up a card at the same moment. Count the cards and type the numbers.
count-cell = { $vote }: { $group }
count-fewer = One fewer: { $cell }
count-more = One more: { $cell }
count-of = { $votes } of { $people }
count-too-few = Fewer than { -min-count } votes would show who said what. If there are fewer than { -min-count } people here, say so on Set up.
count-fewer-than = Only { $votes } of { $people } people counted. Count again, or show these? { $note }
count-fewer-total = They would be shown for everyone together, not by role: somebody could be picked out. Other statements stay as they are.
count-row-too-many = { $group }: { $votes } counted, but only { $people } are here. Is that right?
count-all-needed = In a room of { $people }, everybody’s card is needed; otherwise the counts would show who said what.
count-too-many = { $votes } votes, but only { $people } people are here. Is that right?
count-all-of = { $votes } of { $people } people counted
count-all = { $votes ->
    [one] 1 vote counted
   *[other] { $votes } votes counted
}
count-as-one = Count the whole room together
count-by-role = Count role by role

talk-orders = Order of the statements
talk-as-listed = As listed
talk-by-agenda = To talk about
talk-earlier = Earlier
talk-later = Later
talk-sort = Sort again
talk-sort-name = Sort again: the order has changed
talk-first = talk about this one first: { $consensus }
talk-worth = { $consensus }: worth talking about
talk-consensus = the room: { $consensus }
talk-next = Next to talk about: { $title }
talk-bigger = Show bigger

timer-left = { $minutes } min { $seconds } s left to talk about this statement
timer-over = { $minutes } min { $seconds } s over the time for this statement
timer-stop = Pause the timer
timer-run = Resume the timer
timer-hint = Press to pause or resume the timer. Its length is on Set up.

### Voting on this computer

vote-first-person = Ready for the first person
vote-next-person = Pass to the next person
vote-all-have = Everybody has answered. Give the computer back.
vote-meaning = Red: we need help here first. Amber: partly in place. Green: in place, and we can say how we know.
vote-unseen = Nobody sees what you answer. The others answer after you, or have answered already.
vote-answered = { $count ->
    [one] 1 person has answered.
   *[other] { $count } people have answered.
}
vote-answered-of = { $count } of { $people } people have answered.
vote-more-than = More people have answered than are here ({ $people }). The numbers are on Set up.
vote-again = { $count ->
    [one] Attune stopped before the last person’s answers were stored. That person has to answer again.
   *[other] Attune stopped before the answers of the last { $count } people were stored. They have to answer again.
}
vote-again-who = { $stored ->
    [0] Nobody’s answers are stored yet: everybody who has had a turn answers again.
    [one] The answers of the first person are stored. From the second person on, everybody answers again.
   *[other] The answers of the first { $stored } people are stored. From person number { $next } on, everybody answers again.
}
vote-again-groups = These are stored: { $groups }. Everybody else who has had a turn answers again.
vote-again-elsewhere = That is about statements whose votes are not shown yet. The votes shown here stay.
vote-again-group = { $group }, the first { $count }
vote-again-ballots = { $count ->
    [one] 1 ballot was not stored before Attune stopped or the file was left. Add its folder again; nobody is counted twice.
   *[other] { $count } ballots were not stored before Attune stopped or the file was left. Add their folder again; nobody is counted twice.
}
vote-last-person = One more person, and all { $people } have answered; then nobody can be added. If there are more of you in the room, say so on Set up first.
vote-take-back = Take the last answers back
vote-take-back-title = Take back what the last person handed in?
vote-take-back-note = Their answers are discarded, and they vote again. This cannot be undone.
vote-take-back-keep = Keep them
vote-take-back-sure = Take them back
vote-taken-back = The last answers were discarded. That person answers again.
slip-take-back = Take the last slip back
slip-take-back-title = Take the last slip back?
slip-take-back-note = Its answers are discarded, and you enter that slip again. This cannot be undone.
slip-added = Slip { $number } is added.
slip-fill-gaps = Back to this slip
vote-begin = { $count ->
    [one] Begin: 1 statement
   *[other] Begin: { $count } statements
}
vote-role = Your role
vote-role-not-said = I would rather not say
vote-role-first = Choose the role first.
vote-everybody = Everybody has answered
vote-stop = Stop for now
vote-group = What do you think?
vote-cant-say-note = S or “Can’t say” if you cannot judge it. That is an answer too.
vote-next = Next
vote-give-up = Leave without answering
vote-not-saved-yet = The file is not saved yet. If the computer stopped now, Attune would have no record of this turn.
vote-let-go = Discard the answers not yet added
vote-let-go-done = The answers not yet added were discarded. You can vote in another way now.
vote-ask-nobody = Go on without these answers
vote-again-slips = { $count ->
    [one] Attune stopped before the last slip was stored. Enter it again.
   *[other] Attune stopped before the last { $count } slips were stored. Enter them again.
}
vote-left = Nothing from that turn was kept.
vote-check = Your answers
vote-check-note = Press a row to change it.
vote-check-final = Once handed in, nobody can look at your answers or change them. Until the next person hands in, they can only be taken back whole: then you vote again.
vote-row = { $number } { $title }: { $vote }
vote-open = not yet answered
vote-row-shown = shown already
vote-row-not-now = not voted on now
vote-hand-in = Hand in
vote-not-yet = Not handed in yet
vote-hand-in-asked = Hand in these answers? Press { $key } again.
vote-handed-in = Thank you. Your answers are handed in.
vote-end = Has everybody answered?
vote-end-all = Everybody has answered. Show the votes?
vote-end-unanswered = { $count ->
    [one] Nobody answered statement { $numbers }. It gets no votes, and can be voted on later.
   *[other] Nobody answered statements { $numbers }. They get no votes, and can be voted on later.
}
vote-end-note = Once the votes are shown, nobody can add to them.
vote-end-again = { $count ->
    [one] 1 person has not answered again yet.
   *[other] { $count } people have not answered again yet.
}
vote-too-few = { $count ->
    [one] The answers of 1 person are waiting to be added.
   *[other] The answers of { $count } people are waiting to be added.
} Fewer than { -min-count } at a time would show who said what, so { $missing } more { $missing ->
    [one] person is
   *[other] people are
} needed. If there are fewer than { -min-count } people in the room, say so on Set up.
vote-show = Show the votes to everybody
vote-show-without = { $count ->
    [one] Show the others without this person’s answers
   *[other] Show the others without these { $count } people’s answers
}
vote-go-on = Go on voting
vote-shown = These are the first votes. The statements are in the order in which to talk about them.
vote-shown-one = These are the first votes on this statement.
vote-box-open-here = Answers to this statement are still waiting. Show those votes first, or carry on with them here.
vote-box-open = Answers to other statements are still waiting. Show those votes first, or carry on with them here.
slip-title = Slip { $number }
slip-role = Role on this slip
slip-role-not-said = No role on it
slip-how = R, A, G or S for each row; the arrow keys move. Enter adds the slip, and nobody can look at it again. Put the paper aside in the same order.
slip-letter = { $vote }: { $title }
slip-at = Now row { $number }: { $title }
slip-list = Rows of the slip
slip-drop = Add this slip
slip-all-in = All slips are in
slip-row-empty = empty
slip-everybody = { $count } slips are entered
slip-one-more-note = { $people } people are here, according to Set up. If somebody else came, enter that slip as well.
slip-one-more = Enter slip { $number } all the same
slip-full = Every row has an answer.
slip-open = { $count ->
    [one] 1 row is empty. It counts as Can’t say, if others have answered it.
   *[other] { $count } rows are empty. They count as Can’t say where others have answered.
}
slip-open-sure = { $count ->
    [one] 1 row is empty. If that is right, press Enter again or begin the next slip: it counts as Can’t say, if others have answered it. If not, the arrow keys lead back to it.
   *[other] { $count } rows are empty. If that is right, press Enter again or begin the next slip: they count as Can’t say where others have answered. If not, the arrow keys lead back to them.
}
slip-drop-gaps = { $count ->
    [one] Add this slip with 1 empty row
   *[other] Add this slip with { $count } empty rows
}
how-to-vote-title = How do you vote now?
how-to-vote = “{ $way }” is chosen: somebody counts, and letters rate in front of everybody. Pass the keyboard if each person is to answer alone.
how-to-vote-count = Count the cards
key-enter = Enter
key-escape = Esc

### Projector view

projector-position = { $number } of { $count }
projector-vote-cards = Vote now: hold up your card, everybody at the same moment.
projector-vote-keyboard = Each person answers alone at the keyboard, unseen. Then we look at it together.
projector-vote-paper = Tick your slip, unseen, and hand it in folded. Then we look at it together.
projector-vote-afar = Answer the form that you were sent, alone, and send it back. Then we look at it together.
awake-reason = A room is looking at this screen
projector-leave = { $leave } leaves. { $next } and { $back } move on and back.
projector-keys = { $blank }: blank. { $questions }: questions.
projector-agree = { $red }, { $amber } or { $green }: what we agree on.
projector-turnout = { $voted } of { $people } voted.
projector-hidden = Everybody’s votes are shown together, when all have voted.
projector-agreed = We agree on { $rating }
projector-blank = The screen is blank. Press { $key } to go on.

### Overview

overview-count = { $count } { $rating }: show only those
overview-hint = A click or Enter shows only those
overview-show-all = Show all
overview-filtered = Only some statements are shown.
overview-empty = No statement has this rating.
overview-list = Statements and their ratings
overview-agreed = Agreed
overview-rated = Rating
overview-why = Why
overview-missing-parts = { $note } (not yet: { $parts })
overview-missing-parts-only = Not yet: { $parts }
overview-priorities = Priorities { $chosen }/{ $most }
overview-priorities-short = { $chosen }/{ $most }
overview-priority = Priority
overview-priority-name = Priority: { $title }
overview-priorities-full = Three priorities are chosen. Remove one to choose another.
overview-row-item = { $number } { $title }: { $rating }
overview-row-votes = { $row }. First votes: { $votes }; { $consensus }
overview-cell-votes = { $votes }; { $consensus }
overview-row-hidden = { $row }. First votes not shown yet
overview-row-name = { $row }. Go to this statement
overview-votes = { $people ->
    [one] First votes (1 person)
   *[other] First votes ({ $people } people)
}
overview-votes-differ = First votes ({ $least } to { $most } people)
overview-votes-hidden = not shown yet
overview-consensus = Spread
overview-say-why = say why
overview-say-why-name = say why: { $title }. Most people said something else
overview-sort = Order
overview-sort-published = In the checklist’s order
overview-sort-concern = Red first, widest apart
overview-choose = Choose up to three priorities together.
overview-earlier = { $round }: { $rating }
overview-earlier-title = Before
overview-movement = Change
overview-row-earlier = { $row }. Before: { $earlier }
overview-row-moved = { $row }; { $movement }
overview-since = Since { $round }: { $counts }
overview-moved-up = { $count } up
overview-unchanged = { $count } unchanged
overview-moved-down = { $count } down
overview-new = { $count } new
overview-unrated = { $count ->
    [one] 1 statement not yet rated: { $titles }.
   *[other] { $count } statements not yet rated: { $titles }.
}
overview-unrated-many = { $count } statements not yet rated.
overview-none-rated = No statement is rated yet.
overview-rate-next = Rate the next one
overview-make-plan = Make the plan
overview-make-report = Make the report
overview-all-green = Every statement is Green. Worth asking each other: how do we know?

### What changed

change-title = What changed
change-see = See what changed
change-from = From
change-to = To
change-between = to
change-another = Another file…
change-side = { $team }, { $round }
change-side-dated = { $round } ({ $date })
change-counts = { $up } up · { $same } unchanged · { $down } down
change-counts-new = { $count } new
change-counts-none = { $count } not comparable
change-sort = Order
change-sort-moved = Most moved
change-sort-published = In the checklist’s order
change-see-all = All rounds in one picture
change-all-rounds = Ratings round by round
change-two-rounds = Compare two rounds
change-rounds-shown = Rounds { $first } to { $last } of { $all }
change-rounds-earlier = Earlier rounds
change-rounds-later = Later rounds
change-list = What changed, statement by statement
change-movement = Movement
change-ratings = From and to
change-up-one = up one
change-up-two = up two
change-down-one = down one
change-down-two = down two
change-same = unchanged
change-new = new
change-none = —
change-not-compared = cannot be compared
change-not-asked = not asked in { $side }
change-at-side = { $rating } in { $side }
change-only = { $rating } in { $side }; { $other } has no such statement
change-from-to = from { $before } in { $from } to { $after } in { $to }
change-sentence = { $change }, { $movement }
change-row = { $number } { $title }: { $change }
change-notes = notes
change-notes-of = Notes on { $number } { $title }
change-note-at = { $side }: { $note }
change-evidence = Evidence: { $words }
change-other-view = The other view: { $words }
change-no-notes = no notes
change-no-note = Nothing was written.
change-marks = Underlined: new. Struck through: no longer there.
change-save = Save as PDF…
change-caution = One team’s agreed ratings: they show what the team sees now, not why it changed. There is no statistical test of them.
change-caution-two = Two teams’ agreed ratings: they show what each team sees, not why they differ. There is no statistical test of them.
change-versions = One side uses version { $from } of the checklist, the other version { $to }. Its wording may differ.
change-same-round = Both sides are the same round. Choose another one.
change-one-round = There is only one round here so far. To compare it, choose another file with the same checklist.
change-other-checklist = This file uses another checklist, “{ $title }”. Only files with the same checklist can be compared.
change-no-round = There is no round in this file yet, so there is nothing to compare.
change-file-failed = This file cannot be compared
change-file-title = Compare with another file
change-file-button = Compare
change-reading = Reading the file…
report-change = Change report
report-change-text = What moved between two rounds, and what did not. For a commissioner, or for yourselves.
report-change-sides = { $from } to { $to }.
report-file-change = { $team } change report { $from } to { $to }

### Plan

plan-title = Our action plan
plan-add = Add an action
plan-count = { $count ->
    [one] 1 action
   *[other] { $count } actions
}
plan-count-overdue = { $count } overdue
plan-count-unowned = { $count } without an owner
plan-count-undated = { $count } without a date
plan-filter = Show
plan-filter-all = All actions
plan-filter-open = Open actions
plan-filter-overdue = Overdue actions
plan-sort = Order
plan-sort-statement = By statement
plan-sort-due = By date
plan-what = What will we do?
plan-who = Who (role)
plan-when = By when
plan-measure = How will we know it has worked?
plan-support = Support needed
plan-review = Look at it again
plan-status = Status
plan-column-what = What
plan-column-who = Who
plan-column-when = By when
plan-column-measure = How we will know
plan-column-status = Status
plan-column-more = More
plan-cell = { $column }, action { $number } of statement { $statement }
plan-cell-new = { $column }, new action of statement { $statement }
plan-line = Action { $number } of statement { $statement }
plan-line-new = New action of statement { $statement }
plan-when-overdue = { $date }, { $overdue }
plan-as-in = as in { $round }
plan-next = Next action for
plan-next-for = Statement of the next action
plan-new-hint = Write here what will be done
plan-table-keys = Click a cell or press Enter to write in it. Tab goes to the next, Enter to the one below, Esc leaves it as it was.
plan-outcome = What came of it?
plan-statement = Belongs to
plan-no-what = Not yet written
plan-no-owner = owner not yet agreed
plan-no-due = due date not yet agreed
plan-no-measure = how we will know: not yet agreed
plan-measure-hint = What will we see or hear?
plan-support-hint = Time, money, training, people
plan-overdue = { $days ->
    [one] overdue by 1 day
   *[other] overdue by { $days } days
}
plan-support-line = Support needed: { $support }
plan-outcome-line = What came of it: { $note }
plan-review-line = look again { $date }
plan-lines-hint = { $key }: a new line
plan-statuses = Status is one of these: { $first }, { $second }, { $third }, { $last }. Choose one, or type its first letter.
plan-status-since = since { $date }
plan-who-role = Owner: { $role }
plan-edit = Open in full
plan-editor = All about this action
plan-editor-done = Done
plan-more = More for: { $what }
plan-more-menu = Open, move, copy or remove
plan-move-up = Move up
plan-move-down = Move down
plan-remove = Remove
plan-copy = Copy
plan-copy-all = Copy the actions shown
plan-empty = There are no actions yet. Add one, or draft an action for each Red and Amber.
plan-empty-area = There are no actions yet. Add one, or choose from what could be done below.
plan-none-shown = None of the actions match. Choose “All actions” to see them all.
plan-without-action = { $count ->
    [one] 1 statement rated Red or Amber has no action yet.
   *[other] { $count } statements rated Red or Amber have no action yet.
}
plan-draft = Draft an action for each
plan-draft-own = The drafts are Attune’s own suggestions, not part of the toolkit. Change them to fit.
plan-drafted = { $count ->
    [0] Every Red and Amber has an action already.
    [one] 1 action drafted. Change it to fit.
   *[other] { $count } actions drafted. Change them to fit.
}

### Plan: actions from elsewhere

actions-import = Add from a file…
actions-path-title = Add actions from a file
actions-path-note = Type or paste the whole path of a CSV file or a workbook.
actions-pasted = the table you pasted
actions-pasted-nothing = Only a table can be pasted here: copy the rows of actions in a spreadsheet, with their headings.
actions-title = Actions from { $file }
actions-file = { $how }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
actions-roles = Write roles, never names. Nothing is added before you say so.
actions-add = { $count ->
    [one] Add { $count } action
   *[other] Add { $count } actions
}
actions-added = { $count ->
    [one] { $count } action added.
   *[other] { $count } actions added.
} { $key } takes { $count ->
    [one] it
   *[other] them
} back.
actions-promise = { $count ->
    [one] { $count } action will be added.
   *[other] { $count } actions will be added.
} { $out ->
    [0] No row stays out.
    [one] { $out } of { $all } rows stays out.
   *[other] { $out } of { $all } rows stay out.
}
actions-needs-what = Choose which column says what will be done.
actions-open = { $count ->
    [one] { $count } row waits for your answer below.
   *[other] { $count } rows wait for your answer below.
}
actions-nothing = There is nothing to add.
actions-sheet = Which sheet is it?
actions-statements = Which statements do these belong to?
actions-statements-note = Every action belongs to a statement. Each row can be changed below.
actions-words = “{ $words }”, in { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
actions-no-statement = { $count ->
    [one] { $count } row names no statement
   *[other] { $count } rows name no statement
}
actions-which-statement = Which statement?
actions-left-out = Leave out
actions-statuses = How far have these come?
actions-which-status = What does it mean?
actions-doubles = { $count ->
    [one] { $count } row is in the plan already
   *[other] { $count } rows are in the plan already
}
actions-doubles-out = Leave them out
actions-doubles-add = Add them again
actions-double = In the plan already: stays out.
actions-rows = The rows as understood
actions-row = Row { $row }: { $what }
actions-row-statement = Statement of row { $row }
actions-more = { $count ->
    [one] And { $count } more row.
   *[other] And { $count } more rows.
}
actions-faults = { $count ->
    [one] { $count } row or cell could not be read
   *[other] { $count } rows or cells could not be read
}
actions-cell-long = This has { $found } characters, and at most { $most } have room. The row was left out.
actions-row-empty = It does not say what will be done, so nothing was read from this row.

### The plan of an area

setup-area-title = Which area do we plan for?
setup-area = Our area
setup-area-name = Area
setup-area-hint = What you call yourselves together
setup-area-look = Look at the teams
setup-agencies = Which agencies take part?
setup-agencies-note = Agencies, and how many people of each work on this plan. Do not write anybody’s name.
setup-agency-name = Agency { $number }
setup-other-agency = Another agency
kept-teams-title = What our teams said
command-read-teams = Read the teams’ files again…
command-read-teams-also = Refresh, update, newer ratings, folder of teams
kept-teams-read-title = Read the teams’ files again
kept-teams-read-note = The folder that all teams’ files are in. Nothing is kept before you say so.
kept-teams-read-button = Read
kept-teams-failed = The teams’ files were not read
kept-teams-none = No team’s file was found there.
kept-teams-other = These teams have another checklist than this plan: “{ $title }”.
kept-teams-left-out = { $count ->
    [0] All files are seen.
    [one] 1 file is left out.
   *[other] { $count } files are left out.
}
kept-teams-read-told = { $count ->
    [one] 1 team read. { $left_out } Now say what is kept.
   *[other] { $count } teams read. { $left_out } Now say what is kept.
}
kept-teams-again-title = What the teams say by now
kept-teams-read = { $teams ->
    [one] 1 team, as its file is on { $date }.
   *[other] { $teams } teams, as their files are on { $date }.
}
kept-teams-read-of = { $teams ->
    [one] 1 team
   *[other] { $teams } teams
} of { $agencies ->
    [one] 1 agency
   *[other] { $agencies } agencies
}, as their files are on { $date }.
kept-teams-keep-what = What may this plan keep of them?
kept-teams-keep = Keep this in the plan
kept-teams-takes-out = Earlier rounds of this file hold more of the teams. Keeping this takes names and notes out of them as well. Undo brings both back.
kept-teams-only = Only those { $which }.
kept-teams-nobody = None of these teams is one of those that this plan is about.
kept-teams-discard = Leave the plan as it is
kept-teams-now = { $count ->
    [one] The plan keeps what 1 team says by now.
   *[other] The plan keeps what { $count } teams say by now.
}
kept-teams-same = The plan keeps all of this already.
kept-teams-earlier = This is what the teams said in { $round }.
kept-teams-earlier-how = Ask them for their files, and read these again to see what they say by now.
kept-teams-since = Since { $round }
kept-teams-then-now = { $then ->
    [one] Then it was 1 team
   *[other] Then it was { $then } teams
}; now it is { $now }. They need not be the same teams.
kept-teams-not-compared = One of the two times only the number of teams was kept, so the counts cannot be compared.
kept-teams-none-changed = The counts of Red, Amber and Green are the same as then, for every statement.
kept-teams-changed = { $statement }. Then: { $then }. Now: { $now }.
kept-teams-same-counts = { $count ->
    [0] Every count has changed.
    [one] The counts of 1 statement are as they were.
   *[other] The counts of { $count } statements are as they were.
}
kept-teams-rated = { $rating } { $count }
kept-teams-on = { $count ->
    [one] 1 team, as its file was on { $date }.
   *[other] { $count } teams, as their files were on { $date }.
}
kept-teams-file-number = This file keeps how many teams there are, and nothing of what they said.
kept-teams-file-counts = This file keeps how many teams gave each rating, and not which. It has no team’s name and no note, and not who several teams wait for.
kept-teams-file-names = This file keeps each team’s name and ratings, and who several teams wait for. It has no note. Whoever gets the file can read it.
kept-teams-file-notes = This file keeps each team’s name, ratings and notes, and who several teams wait for. Whoever gets the file can read it.
plan-agency = Agency
plan-no-agency = agency not yet agreed
plan-agencies-open = Choose an agency: { $field }
plan-count-no-agency = { $count } without an agency
plan-area-without-action = { $count ->
    [one] 1 statement of which a team said Red has no action yet.
   *[other] { $count } statements of which teams said Red have no action yet.
}
plan-area-draft-own = A draft is what most teams will do, or Attune’s own suggestion, which is not part of the toolkit. Change it to fit.
plan-suggested = What could be done
plan-suggested-for = Suggestions for
plan-suggested-none = Everything that is suggested here is in the plan already.
plan-suggested-add = Add to the plan: { $what }
plan-suggested-teams = { $count } teams will do it
plan-suggested-own = Nothing is added by itself. What no team has planned is Attune’s own suggestion, not part of the toolkit.
home-area = { $count ->
    [one] Area plan · 1 team on { $date }
   *[other] Area plan · { $count } teams on { $date }
}
home-area-open = { $count ->
    [0] No open actions
    [one] 1 open action
   *[other] { $count } open actions
}
home-area-see = See the teams and the plan
review-area-go-on = Go on to the teams
review-area-none = No action was open when this round began. Go on to the teams.
review-area-start = Start a review of this area plan…
review-area-note = Open actions are gone through first. Then the teams’ files are read again.

### Review

screen-review = Since last time
command-review-actions = Go through the open actions
command-still-right = Last time’s rating is still right
command-start-review = Start a review of this assessment…
command-lock = Lock this round
command-unlock = Unlock this round
edit-start-review = starting a review
edit-lock = locking this round
edit-unlock = unlocking this round
edit-still-right = keeping last time’s rating
refused-answers-wait = Some people’s answers are not stored yet. Show the votes first, or discard the answers not yet added.
refused-nothing-before = There is no rating from last time to keep. Choose a rating.
round-unlock = Unlock
round-now-locked = This round is locked.
round-now-open = This round can be changed again.
reviewed-of = { $reviewed } of { $all } reviewed
review-due-line = { $since }.
review-due-start = Start it
review-due-name = Start it: { $since }
round-finish = Finish this round
round-finish-what = Its ratings and notes can then not be changed, until you unlock it. The actions can.
round-finish-title = Finish this round
round-finish-label = When is the next review?
round-finish-in = in 6 months
round-finish-note = A date, or words such as “after Easter”. Leave it empty if that is not agreed yet.
round-now-locked-until = This round is locked. Its review: { $date }.
review-start-title = Start a review
review-start-label = Name of the new round
review-start-note = Every statement starts as not yet reviewed, with last time’s rating and note beside it. Open actions come along.
review-start-button = Start the review
review-lead = These actions were open when this round began. How far has each come?
review-none = No action was open when this round began. Go on to the statements.
review-gone-through = { $done } of { $all } gone through
review-go-on = Go on to the statements
review-who = Who is here this time?
review-who-last = Last time: { $roles }
review-who-same = The same people
review-who-others = Others: say who on Set up
review-measure = How we will know it has worked: { $measure }
review-new-date = It is { $overdue }. Agree on a new date.
review-due-again = By when is it done now? { $what }
review-who-when = { $who } · { $when }
review-due = by { $date }
review-overdue = { $due }, { $overdue }
review-until-now = Until now: { $status }, { $date }.
review-until-now-note = Until now: { $status }, { $date }. { $note }
review-not-begun = Nothing was said of it before this round.
review-how-far = How far has this come? { $what }
review-outcome-name = What came of it? { $what }
review-label-again = { $label }, { $number }
review-started = { $round } has begun. { $key } takes it back.
review-kept-as = Still right: { $rating }, { $reason }
review-kept = Still right: { $rating }. { $key } takes it back.

### Report

copied = Copied: { $what }. Paste it into Teams, Outlook or Word.
copied-words = Copied as plain text: { $what }.
copied-actions = { $count ->
    [one] 1 action
   *[other] { $count } actions
}
copy-nothing = There was nothing to copy.
copy-not-publishing = This report is saved rather than copied, since the file remembers who is counted in it.
print-sent = Handed to this computer’s printing: { $file }
print-viewed = { $file } is saved, and opened in another program. Print it from there.
all-documents = all documents
all-title = Save all documents
all-label = In which folder?
all-note = They go into a new folder there. The report for publishing is not among them.
all-button = Save all
all-folder = { $team } documents { $round }
all-folder-course = { $course } – documents
all-saved = { $count ->
    [one] 1 document is in { $folder }
   *[other] { $count } documents are in { $folder }
}
all-show = Show the folder
all-failed = The documents could not be saved
all-busy = Something else is still being read. Stop it or wait, and save then.
report-title = Report
report-kinds = Which document?
report-plan = Action plan
report-plan-text = What we will do, by whom and by when. Your notes are only in the full record, except where not everyone agreed.
report-plan-area-text = What the agencies will do together, by whom and by when.
report-record = Full record
report-record-text = Ratings, first votes, notes, evidence, actions.
report-record-area-text = What the teams said of each statement, and every action.
report-training = Training report
report-training-text = What changed for the learners, in full. For you, not for publishing: small counts can show who a person is.
report-publishing = Report for publishing
report-publishing-text = For a commissioner or a website. It tells how many moved up, and nothing by which somebody could be picked out, also not by comparing two editions.
report-standing-first = { $pair }: { $new } learners, with the answers that they have given. Others are counted when { -min-cell } more have answered both times.
report-standing-few = { $pair }: { $new ->
    [0] nobody answered
    [one] 1 learner answered
   *[other] { $new } learners answered
} both times. It is told when { -min-cell } have.
report-standing-same = { $pair } counts { $counted } learners, with the answers that they had given by { $date }.
report-standing-waiting = { $pair } still counts { $counted } learners (counted on { $date }). { $new } more { $new ->
    [one] has
   *[other] have
} answered since, and so few could be picked out. Once another { $missing } { $missing ->
    [one] has
   *[other] have
}, it counts { $then }.
report-standing-more = { $pair } counts { $counted } learners (counted on { $date }), and { $new } more once saved.
report-gone = { $count ->
    [one] The answers of 1 learner counted here are no longer in the course, so this report differs from it. What was published stays as it was.
   *[other] The answers of { $count } learners counted here are no longer in the course, so this report differs from it. What was published stays as it was.
}
report-corrected = { $count ->
    [one] Answers to 1 statement or question were changed since they were counted here. It stays counted as it was.
   *[other] Answers to { $count } statements or questions were changed since they were counted here. They stay counted as they were.
}
report-unfinished = { $count ->
    [one] 1 form leaves statements without an answer: { $forms }.
   *[other] { $count } forms leave statements without an answer: { $forms }.
}
report-unfinished-form = { $code } ({ $moment })
report-unfinished-more = { $count } more
report-all-in = Are all answers in? Whoever answers later is counted only once { -min-cell } more have.
report-remembers = Once saved, the file remembers who is counted. Undo does not change that.
report-never-seen = If nobody has seen an earlier edition of this report, everybody can be counted anew.
report-count-anew = Count everybody anew
report-counted-anew = The next edition counts everybody as it is now. { $key } takes that back.
report-course-closed = the course is not open any more
report-not-remembered = It was not saved, since the course’s own file has to remember first what was published. { $why }
report-form = Forms on paper
report-form-text = For learners to fill in by hand. One form for each moment of the course.
report-file-training = { $course } – training report
report-file-publishing = { $course } – report for publishing
report-file-form = { $course } – forms
report-blank = Blank form
report-blank-text = The checklist on paper, to fill in by hand.
report-file-plan = { $team } action plan { $round }
report-file-record = { $team } full record { $round }
report-sheet = Workshop sheet
report-sheet-text = What came out of this round, on one page. For the wall, after the workshop.
report-slips = Ballot slips
report-slips-text = Two to a page, to be cut. For a workshop that votes on paper.
report-file-sheet = { $team } workshop sheet { $round }
report-file-slips = { $team } ballot slips { $round }
report-dates = Dates
report-dates-text = What is due when, oldest first. As a calendar it goes into Outlook, Google and others.
report-file-dates = { $team } dates { $round }
report-summary = Summary
report-summary-text = One page for governors and a parents’ board. Priorities, ratings, what changed, and the next dates.
report-summary-area-text = One page for a partnership board: what the teams said, and the next dates.
report-file-summary = { $team } summary { $round }
report-charts = Charts
report-picture = Chart
report-charts-text = Ratings, first votes and what changed, drawn. Save each as a picture (SVG, PNG) for slides and reports.
report-file-charts = { $team } charts { $round }
report-file-picture = { $document } { $number } { $picture }
report-poster = Poster
report-poster-text = The plan for a wall, on one page of A3. Priorities, and who does what by when, in large letters.
report-file-poster = { $team } poster { $round }
report-reminders = Reminders
report-reminders-text = A letter for each owner. Who has what by when, what is overdue first.
report-file-reminders = { $team } reminders { $round }
report-agenda = Agenda for a workshop
report-agenda-text = A running order with times. For 60, 90 or 120 minutes, with who does what and what to bring.
report-file-agenda = { $team } agenda { $round }
report-tables = Tables
report-tables-text = Statements, actions, first votes and rounds, for a spreadsheet. A last table says what each column means.
report-tables-area-text = Statements, actions and rounds, for a spreadsheet. A last table says what each column means.
report-file-tables = { $team } tables { $round }
report-file-blank = Workforce checklist blank form
mention-title = { $count ->
    [one] One thing here may be about a person
   *[other] { $count } things here may be about a person
}
mention-why = Roles serve better than names. Change it or leave it, as you see fit: you can save at any time.
mention-at = { $place }: { $kind }
mention-at-set-up = On Set up
mention-at-statement = Beside “{ $title }”
mention-at-plan = In the plan
mention-at-earlier = In “{ $round }”, which is over
mention-at-course = About the course
mention-at-learner = Among the learners
mention-at-team = In the file of “{ $team }”
mention-at-teams = In the files of several teams
mention-name = a name
mention-birth-date = a date of birth
mention-nhs-number = an NHS number
mention-telephone = a telephone number
mention-email = an e-mail address
mention-address = an address
mention-change = Change
mention-change-name = Change “{ $words }”
mention-leave = Leave
mention-leave-name = Leave “{ $words }”
mention-leave-all = Leave all
mention-more = and { $count } more
report-save = Save as { $format }
report-save-as = Save as
report-format = Format
report-path = Where to
report-save-button = Save { $format }
report-choose = Choose…
report-writing = Saving { $format }…
report-saved = Saved
report-saved-as = Saved: { $path }
report-stop = Stop
report-stop-name = Stop saving
report-stopped = Stopped: nothing was saved.
report-save-and-open = Save and open
report-print = Print…
report-copy = Copy
report-all = Save all documents…
report-open = Open
report-folder = Show in folder
report-exists = { $file } already exists.
report-replace = Replace it
report-another-name = Save under another name
report-failed = The { $format } could not be saved
report-not-made = This document cannot be made of the open file.
report-no-folder = There is no folder { $folder }. Correct the path, or make the folder first.
report-nothing-rated = Nothing is rated yet, so this is nearly empty. { $key } saves it as it is.
report-partly-rated = Not yet saved: { $rated }. { $key } saves it as it is.
report-missing = { $count ->
    [one] One sign cannot be printed, and ◊ will stand in its place: { $signs }.
   *[other] { $count } signs cannot be printed, and ◊ will stand in their place: { $signs }.
} Write a word instead where it matters.
doc-unprinted = { $sign } in “{ $words }”
doc-unprinted-letters = { $count } letters of { $script ->
    [Han] Chinese
    [Gurmukhi] Punjabi
    [Devanagari] Hindi
   *[other] { $script }
}, first in “{ $words }”
doc-script = { $script ->
    [Han] Chinese
    [Gurmukhi] Punjabi (Gurmukhi)
    [Devanagari] Hindi (Devanagari)
   *[other] { $script }
}
doc-no-typeface = This computer has no typeface for { $scripts }. Whoever looks after it can install one; then save again.
report-page = Page { $number } of { $count }
report-laying-out = Preparing the pages…
report-standard = The PDF is tagged for screen readers and reads well in black and white.

### Training: words used everywhere

training-learners = { $count ->
    [0] no learners yet
    [one] 1 learner
   *[other] { $count } learners
}
training-lead-in = I…
moment-before = Before
moment-after = After
moment-looking-back = Looking back
moment-follow-up = Follow-up
moment-before-within = before
moment-after-within = after
moment-looking-back-within = when looking back
moment-follow-up-within = at the follow-up
moment-before-text = before the course
moment-after-text = at the end of the course
moment-looking-back-text = at the end of the course, about the time before it: “before the course, I now think I was…”
moment-follow-up-text = some months after the course
question-understanding = How would you rate your understanding of infant mental health (the mental health of 0-2-year-olds)?
question-understanding-short = Understanding of infant mental health
question-confidence = How would you rate your confidence in working with parent-infant dyads (parents and babies/toddlers aged two and under)?
question-confidence-short = Confidence with parents and babies

shift-nobody = Nobody can be compared on this.
shift-moves = { $up } of { $all } moved up, { $same } stayed, { $down } went down.
shift-moves-unsaid = { $up } of { $all } moved up, { $same } stayed, { $down } went down; { $unsaid } could not say.
shift-few = Too few to say anything.
shift-paired = { $count ->
    [0] Nobody answered both times.
    [one] 1 learner answered both times.
   *[other] { $count } learners answered both times.
}
shift-unpaired = { $only_first } answered only { $first }, { $only_second } only { $second }.
shift-neither = { $count ->
    [one] 1 answered at neither.
   *[other] { $count } answered at neither.
}
uncompared = Not compared, of all { $all } learners: { $parts }.
uncompared-unsaid = { $count } could not say
uncompared-only = { $count } answered this only { $moment }
uncompared-neither = { $count } answered this at neither
shift-too-few = Too few people changed for a test to say anything.
shift-changed-up = { $count } of { $changed } who changed moved up
shift-changed-down = { $count } of { $changed } who changed went down
shift-chance = { $counted }; a change this one-sided would happen by chance { $often }{ $statements ->
    [one] {""}
   *[other] , allowing for the { $statements } statements compared
}.
shift-often = quite often
shift-hardly-ever = less than 1 time in 1,000
shift-once-in = about 1 time in { $times }
shift-figures = Exact sign test, two-sided: { $single }; corrected for all statements by Holm’s method: { $corrected }.
shift-p = p = { $value }
shift-p-small = p < 0.0001
shift-caution-self = People rated themselves; nobody watched their practice.
shift-caution-group = There was no comparison group, so this shows what changed, not why.
shift-caution-response = After a course people often see that they knew less before than they thought. A real step forward can then look small, or even like a step back; “Looking back” shows that.
shift-caution-response-others = After a course people often see that they knew less before than they thought. A real step forward can then look small, or even like a step back.
shift-caution-looking-back = These answers about the time before were given after the course. People may remember the time before as worse than it was. They are not a second measurement, and are never mixed with the answers from before.
shift-caution-follow-up = Those who answered months later may be those who got most out of the course.

### Training: course

course-title = Which course is it?
course-section = The course
course-name = Name of the course
course-name-hint = For example: Baby cues course
course-group = For whom?
course-group-hint = For example: spring 2026, nursery staff
course-begins = First day
course-ends = Last day
course-ends-first = The last day comes before the first day. Is that right?
course-follow-up-first = The follow-up does not come after the course. Is that right?
course-follow-up = When will you follow up?
course-questions = What learners are asked
course-statements = { $count ->
    [one] Each learner rates the statement of the checklist for their own practice: Red, Amber, Green or Can’t say.
   *[other] Each learner rates the { $count } statements of the checklist for their own practice: Red, Amber, Green or Can’t say.
}
course-ask-questions = Ask the two questions about understanding and confidence as well
course-question = “{ $question }”
course-questions-scale = Each is answered with a number from 1 to 5; 5 is the highest.
course-questions-source = These questions come from another survey and are not part of the checklist. The survey is “Where are the infants in children and young people’s mental health?” (Parent-Infant Foundation, 2021). Its results are about other people, and are not compared with your learners here.
course-moments = When learners answer
course-moments-note = Use the moments that you need. Before and After are the usual two.
course-codes = Codes instead of names
course-codes-why = Each learner writes a code on every form, so that answers from different days can be put side by side without a name.
course-codes-how = Let learners choose it themselves: something that they will remember and nobody else knows, such as a colour and two digits. For example: Blue 42.
course-codes-not = Not initials, not a birthday: those show who somebody is.
course-checklist-in-use = The checklist can no longer be changed, because learners have answered. Start a new file to use another one.
course-enter = Enter answers
course-print-forms = Print the forms
course-send-form = Send a form round…

### Training: answers

answers-empty = There are no learners yet. Type the code on the first form, import the answers from an online form, or print forms for your learners to fill in.
answers-learners = { $learners }.
answers-counted = { $learners }. Before and after: { $pairing }
answers-moments = Moment
answers-moment = { $moment }, { $count } answered
answers-moment-hint = { $when }
answers-when = { $moment }: { $when }
answers-code = Code of the next learner
answers-code-hint = As on the form: Blue 42
answers-code-how = Learners choose their codes themselves: something that they will remember and nobody else knows, such as a colour and two digits. Not initials, not a birthday.
answers-looks-like = “{ $typed }” looks like “{ $known }”.
answers-it-is = It is { $code }
answers-another = Add { $code } as another learner
answers-answered = { $code } has answered this already.
answers-change = Change the answers of { $code }
answers-other-person = It is another person
answers-other-code = Two people cannot share { $code }. Type another code for this person, and write it on the form as well.
answers-are-answers = “{ $typed }” looks like answers. Whose are they?
answers-are-of = They are answers of { $code }
answers-are-others = Of another learner: type the code
answers-held = “{ $answers }” goes to the learner whose code you type now.
answers-run-together = “{ $typed }” begins with letters that answer.
answers-typed-on = “{ $typed }” ends with letters that answer.
answers-are-behind = The code is { $code }, and “{ $answers }” are its answers
answers-split = “{ $answers }” answers for { $learner }, and “{ $code }” is a code
answers-split-how = If the code begins elsewhere, put a space before it.
answers-code-is = The code is { $code }
answers-which-code = Is the code “{ $typed }” or “{ $whole }”?
answers-whole-code = Is “{ $typed }” the whole code, or does it begin among the answers before it?
answers-letter-is = { $count ->
    [one] It is { $code }: take the last answer of { $learner } back
   *[other] It is { $code }: take the last { $count } answers of { $learner } back
}
answers-typed-after = What you typed after the code stands in the field, and answered nothing. Answer this first, then type again.
answers-near = “{ $first }” and “{ $second }” look like one person’s.
answers-same-as = They are one person: put both under { $code }
answers-late = Nobody with the code { $code } answered before the course. If the code was different then, click it to change it.
answers-near-slip = “{ $first }” answered only before, “{ $second }” only later, and the codes are nearly the same. Are they one person’s?
answers-near-both = Both answered { $moments }. If they are one person’s, say whose answers of that time stay; the others go.
answers-same-over = Put them together with the answers of { $code }
answers-joined-over = { $other } was put together with { $keep }, and the answers of { $keep } stay. { $key } separates them again.
answers-join = Put together with another…
answers-join-how = To put two learners together, type the other one’s code in place of { $code } in the field “Code” above, and press Enter.
answers-near-more = { $count ->
    [one] 1 more pair after this one
   *[other] { $count } more pairs after this one
}
answers-same = Put them together
answers-same-keeps = The code { $code } stays.
answers-same-keeps-role = The code { $code } stays, and its role: “{ $role }”, not “{ $gone }”.
answers-joined = { $other } was put together with { $keep }. { $key } separates them again.
course-moment-answered = { $count ->
    [one] 1 learner has answered.
   *[other] { $count } learners have answered.
}
answers-take-away = Take answers away…
answers-remove-moment = Take away all answers given at “{ $moment }”…
remove-which-title = Which answers are to be taken away?
remove-which = All that were given at one time go together, whether imported or typed. An import that was just made is better taken back by Undo.
remove-which-moment = { $moment }: { $count ->
    [one] 1 learner
   *[other] { $count } learners
}
remove-moment-none = Nobody has answered yet, so there is nothing to take away.
remove-moment-title = Take away all answers given at “{ $moment }”?
remove-moment = { $count ->
    [one] 1 learner
   *[other] { $count } learners
} answered { $when }. All these answers would be taken away, those that were typed by hand as well as those imported. { $alone ->
    [0] All of them have other answers, which stay.
    [one] 1 of them has no other answers and would be removed as well, with the code.
   *[other] { $alone } of them have no other answers and would be removed as well, with their codes.
}
remove-moment-undo = { $key } brings them back. For two hours after an import, the course as it was before it stands under Earlier versions, in the menu of the file’s name.
remove-moment-keep = Keep them
remove-moment-yes = { $count ->
    [one] Take away the answers of 1 learner
   *[other] Take away the answers of { $count } learners
}
answers-moment-removed = The answers given { $when } were taken away. { $key } brings them back.
answers-kept-apart = { $first } and { $second } stay two people. { $key } takes it back.
answers-apart = They are two people
answers-roles = Show roles
answers-keys = R, A, G and S answer a statement. The arrow keys move, Delete clears an answer, and Enter goes to the next learner.
answers-keys-questions = R, A, G and S answer a statement, 1 to 5 a question. The arrow keys move, Delete clears an answer, and Enter goes to the next learner.
answers-learner = { $code }: code, role, remove
answers-learner-code = Code
answers-learner-role = Role
answers-role-hint = For example: room leader
answers-remove = Remove { $code }
remove-learner-title = { $count ->
    [one] Remove { $code } and 1 answer?
   *[other] Remove { $code } and { $count } answers?
}
remove-learner = { $code } would be removed from the course with everything that was answered, at all times. { $key } brings it back.
remove-learner-keep = Keep { $code }
remove-learner-yes = { $count ->
    [one] Remove { $code } and 1 answer
   *[other] Remove { $code } and { $count } answers
}
answers-removed = { $code } was removed, with all answers. { $key } brings them back.
answers-code-empty = A learner needs a code, so it stays { $code }.
answers-code-taken = Another learner has the code { $code }. Give each learner a code of their own.
answers-begun = { $code } has answered some of this already. Go on with the first answer that is missing.
answers-again = { $code } has answered this already. What you type replaces what is there.
answers-choice = Answer: { $answer }
answers-given = { $code }, { $column }: { $answer }
answers-changed = { $code }, { $column }: { $before } to { $answer }
answers-key-statement = R, A, G or S answers.
answers-key-question = 1 to 5 answers.
answers-was-code = What you typed is in the field for a code, and no answer was changed. { $keys }
answers-left-open = { $code }: { $count } not answered
answers-grid = Answers
answers-head-code = Code
answers-head-understanding = Understanding
answers-head-confidence = Confidence
answers-statement = { $number } { $title }
answers-cell = { $code }, { $column }: { $answer }
answers-find = Find a learner or a statement
answers-find-hint = Type a code, a role or a word of a statement
answers-find-learner = Learner
answers-find-learner-role = Learner, { $role }
answers-find-statement = Statement { $number }

### Training: what changed

changed-list = What changed, line by line
changed-row = { $number } { $title }: { $moves }
changed-row-question = { $title }, from 1 to 5: { $moves }
changed-title = { $number } { $title }
changed-down = went down
changed-same = same
changed-up = moved up
changed-from-1-to-5 = From 1 to 5
changed-sort-up = Most moved first
changed-save = Save as a report
changed-see-all = All moments in one picture
changed-all-moments = Answers at each moment
changed-all-moments-how = How many gave each answer, also of those who answered only once; dashed: can’t say. These counts are for you: none of them is published.
changed-two-moments = Compare two moments
changed-no-answers = no answers
changed-looked-back = { $count ->
    [one] 1 learner also looked back: compare that with After
   *[other] { $count } learners also looked back: compare that with After
}
changed-looking-back = Looking back: these answers are about the time before, and were given after the course. They are kept apart from the answers given before it.
changed-table = Learners by both answers: rows { $first }, columns { $second }
changed-table-at = { $moment } { $answer }
changed-table-row = { $first } { $answer }. { $second } { $counts }
changed-table-cell = { $answer }: { $count }
changed-shaded = Shaded: moved up.
changed-all = All who answered, also those who answered only once
changed-all-at = { $moment }: { $count }
changed-chance = Could this be chance?
changed-question-source = Asked as in the survey of 283 practitioners “Where are the infants in children and young people’s mental health?”, Parent-Infant Foundation, 2021.
changed-median = Median { $first } { $before }, { $second } { $after }.
changed-median-between = { $lower } to { $upper }
changed-median-is = The median is the middle one of all answers at a moment, also of those who answered only once.
changed-cautions = What this can and cannot say
changed-nobody-yet = Nobody has answered yet. Once learners have answered at two moments, such as before and after the course, you see here what changed.
changed-one-moment = So far there are answers from { $moments }. Once learners have answered at two moments that can be compared, such as before and after the course, you see here what changed.
changed-enter = Enter the answers
changed-paired-by-code = Answers are compared where the same code appears at both moments. A code written in two ways counts as two people.
changed-near-codes = { $count ->
    [one] Two codes look alike, “{ $first }” and “{ $second }”. On Answers you can say whether they are one person’s.
   *[other] { $count } pairs of codes look alike, such as “{ $first }” and “{ $second }”. On Answers you can say whether they are one person’s.
}
changed-check = Go to Answers

### Training: import

import-title = Import answers
import-pasted-nothing = What was pasted is no table. Copy the cells in the spreadsheet, with their headings, and paste them again.
import-paste = Paste a table
import-what = Choose a file of results saved from Microsoft Forms, Google Forms or a spreadsheet, as CSV or as a workbook (XLSX, XLS, ODS). You see how it is understood before anything is imported.
import-private = Columns of names, e-mail addresses and times are left out. Learners are known by their codes alone.
import-choose = Choose a file…
import-another = Choose another file…
import-path-note = Type or paste the whole path of a CSV file or a workbook (XLSX, XLS, ODS).
import-path-button = Read it
import-pasted = Pasted table
import-stopped = It was not read to the end, because you stopped it.
import-reading = Reading { $file }…
import-failed = { $file } could not be read
import-failed-several = { $count ->
    [one] 1 file could not be read
   *[other] { $count } files could not be read
}
import-queue = { $count ->
    [one] 1 more file waits: { $files }
   *[other] { $count } more files wait: { $files }
}
import-skip = Skip this file
import-how-answered = { $moment }: { $count } of { $of } have answered
import-read = { $file } has been read. Choose “{ $command }” to look at it.
dialog-tables = Tables (CSV, XLSX, XLS, ODS, ZIP)

import-file = { $file } · { $how }, { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
import-forms = { $file } · { $how }
import-how-forms = { $count ->
    [one] 1 file of answers
   *[other] { $count } files of answers
}
import-nothing-forms = No answers could be read.
import-take-in = { $count ->
    [0] Import the answers
    [one] Import the answers of 1 learner
   *[other] Import the answers of { $count } learners
}
import-needs-code = Choose which column holds the learners’ codes.
import-needs-answers = Choose which columns hold answers.
import-nothing = There is nothing to import. The list of what was left out says why.
import-done = Imported: { $parts }.
import-done-new = { $count ->
    [one] 1 new learner
   *[other] { $count } new learners
}
import-done-more = more answers for { $count } already in the course
import-done-replaced = the answers of { $count } replaced
import-when = When was this answered?
import-by-date = As the dates in column { $column } say: { $before } before the course, { $after } after it{ $later ->
    [0] {""}
   *[other] , { $later } at the follow-up
}
import-as-dates = As the dates say
import-when-rest = When were the other answers given?

import-columns = What the columns mean
import-columns-show = Show the columns
import-columns-hide = Hide the columns
import-columns-code = Column { $column } holds the code
import-columns-no-code = No column holds the code
import-columns-found = { $found } of { $all } statements
import-columns-questions = { $found } of { $all } questions from 1 to 5
import-columns-unused = { $count ->
    [one] 1 column is ignored
   *[other] { $count } columns are ignored
}
import-heading = Heading
import-examples = First answers
import-means = What it means
import-column = Column { $column }: { $head }
import-column-means = What column { $column } means
import-column-moment = When column { $column } was answered
import-column-when = When
import-as-above-open = As above
import-as-above = As above: { $moment }
import-as-column = As column { $column } says
import-means-nothing = Ignore this column
import-means-code = The learner’s code
import-means-role = The learner’s role
import-means-moment = When it was answered
import-means-statement = { $number } { $title }

import-understood = The first rows as understood
import-nothing-yet = Nothing yet.
import-row = Row
import-code = Code
import-moment = When
import-score = 1–5
import-legend = S: Can’t say. Dot: no answer.
import-more = { $count ->
    [one] 1 more row is understood.
   *[other] { $count } more rows are understood.
}
import-entry = Row { $row }, { $code }, { $moment }: { $answers }
import-answered = { $number } { $answer }
import-scored = { $question }: { $score }
import-faults = { $count ->
    [0] No row and no answer is left out
    [one] 1 thing is left out
   *[other] { $count } things are left out
}
import-pages = { $first } to { $last } of { $all }
import-pages-before = The ones before
import-pages-next = The next ones
import-pages-of = { $list }: { $way }
import-alike = { $count ->
    [one] 1 code looks like another
   *[other] { $count } codes look like another
}

import-how-commas = CSV with commas
import-how-semicolons = CSV with semicolons
import-how-tabs = Text with tabs
import-how-utf16 = { $kind }, stored as UTF-16
import-how-windows = { $kind }, Windows text
import-how-mac = { $kind }, Mac text
import-how-across = { $how }, learners side by side
import-how-long = { $how }, a row for each answer
import-kind-xlsx = Excel workbook
import-kind-xls = Excel workbook (XLS)
import-kind-ods = OpenDocument workbook
import-how-workbook = { $kind }, sheet “{ $sheet }”{ $more ->
    [0] {""}
    [one] {" "}(1 more sheet was not read)
   *[other] {" "}({ $more } more sheets were not read)
}
import-place = Row { $row }, column { $column }
import-place-row = Row { $row }
import-place-file = Row { $row }: { $file }

import-missing = There is no such file. Check the name.
import-forbidden = You are not allowed to read this file. Ask whoever looks after it, or copy it to a folder of your own.
import-unreadable = The file could not be read ({ $reason }). Check that the drive is there, and try again.
import-not-a-file = This is a folder or a device, not a file. Choose a file.
import-too-large = The file is larger than 64 MB, too large for a survey, so it was not read. Check that this is the file you meant.
import-too-wide = The table has more than 1,000 columns, too many for a survey. Check that this is the file you meant.
import-too-long = The table has more than 20,000 rows, too many for a course. Check that this is the file you meant.
import-too-many-cells = The table has more than 1,000,000 cells, too many for a survey. Delete what is not part of the answers, or save the one sheet by itself.
import-too-many-sheets = The workbook has more than 100 sheets, too many for a survey. Save the sheet with the answers by itself, and choose that file.
import-too-many-merged = More than 2,000 groups of cells are joined in this table. Unjoin them in Excel, save it, and choose the file again.
import-cell-huge = The cell that begins in row { $row } is far too long. Perhaps a quotation mark is open there: close it, or export the answers again.
import-empty = There is nothing in this table. Check that this is the file you meant.
import-no-rows = The table has a row of headings and nothing below it: nobody has answered yet.
import-not-a-table = This is not a table. Export the answers as CSV or as an Excel workbook (XLSX), and choose that file.
import-pdf = This is a PDF, whatever its name says. Export the answers as CSV or as an Excel workbook (XLSX), and choose that file.
import-attune = This is one of Attune’s own files, not a table. Open it from Home.
import-password = This workbook is protected by a password. Open it in the program that made it, remove the password, save it, and choose it again.
import-workbook-damaged = This workbook is damaged. Open it in Excel or LibreOffice, save it as XLSX or CSV, and choose that file.
import-all-formulas = There are only formulas in this sheet, and their results are not stored. Open it in Excel or LibreOffice, save it, and choose it again.
import-formula = The result of the formula in this cell is not stored, so nothing was imported from it. Open the file in Excel or LibreOffice, save it, and choose it again.
import-zip-damaged = This ZIP file is damaged. Download it again, or unpack it and choose the table inside.
import-zip-empty = There is no table in this ZIP file. Unpack it, and choose the file of answers.
import-workbook-huge = Unpacked, this workbook would be larger than 256 MB, too large for a survey, so it was not read. Check that this is the file you meant.
import-utf16-damaged = The text is stored as UTF-16, and it is cut off or damaged. Export it again.
import-csv-damaged = The table is damaged ({ $reason }). Export it again.

import-heading-answers = The first row looks like answers, not column headings, so it was not imported. Add a heading row and choose the file again.
import-heading-empty = This column has no heading, so it is not clear what it holds. Choose what it means, or add a heading in the spreadsheet.
import-heading-twice = Column { $first } has the heading “{ $head }” as well.
import-quote-open = A quotation mark is opened here and never closed, so the rest of the file runs together in this cell. Correct this in the export, and choose it again.
import-quote-swallows = Rows run together in this cell, as if a quotation mark was opened and not closed. Learners may be missing: look at this row in the spreadsheet, and export it again.
import-merged = The cells { $start } to { $end } are merged. It is not clear which of them the words belong to, so nothing was imported from them.
import-no-answers = “{ $code }” gave no answer here.
import-code-blank = The code is missing. Nothing was imported from this row.
import-code-address = This is an e-mail address, not a code. Nothing was imported from this row.
import-code-long = This code has { $found } characters, and at most { $most } have room. Nothing was imported from this row.
import-cell-long = This has { $found } characters, and at most { $most } have room here. It was left out.
import-role-address = This is an e-mail address, not a role. It was left out.
import-moment-blank = It does not say when this was answered, so the answers were left out.
import-moment-unknown = “{ $cell }” does not say when this was answered, so the answers were left out.
import-no-rating = “{ $cell }” is not Red, Amber, Green or Can’t say. This one answer was left out.
import-no-score = “{ $cell }” is not a number from 1 to 5. This one answer was left out.
import-row-uneven = This row has { $found } cells where the headings have { $cells }: perhaps a comma or a line break that was not quoted. Nobody could say which answer belongs to which statement, so nothing was imported from it.
import-sign = A sign that cannot be seen was left out of this cell.
import-mac = This file is stored as an older Mac did it, so letters with accents may be wrong. To be sure, save it as “CSV UTF-8” and choose it again.
import-code-person = It asks who somebody is, or holds addresses, so it is not proposed as the code.
import-code-setting = It seems to hold the code of a setting or a course, not the learner’s own.
import-code-number = It may be a number that the survey gave each form, which would be another one the next time.
import-headings-skipped = This row holds other headings, not answers. It was skipped.
import-preview = Somebody was only looking at the survey. Nothing was imported from this row.
import-unfinished = These answers were broken off before the end, so they were left out.
import-code-placeholder = “{ $code }” is not a code: others may write the same. Nothing was imported from this row.
import-code-made = “{ $code }” looks like a date or a number that a spreadsheet made of a code. Nothing was imported from this row: look up the code in the survey.
import-code-bare = “{ $code }” is a bare number. If a spreadsheet has stored it, noughts in front of it are gone.
import-two-ticks = More than one answer is marked for this statement. It was left out.
import-moment-between = It is not clear which of the two times this belongs to, so the answers were left out.
import-twice-first = “{ $code }” answered { $moment } in row { $rows } as well, and differently. The first answers count.
import-twice-last = “{ $code }” answered { $moment } in row { $rows } as well, and differently. The last answers count.
import-statement-place = Statement { $number }
import-statement-missing = “{ $title }” is in no column of this export. If a column holds it, say so under “What the columns mean”.
import-column-place = Column { $column }
import-column-comments = It quotes statement { $number } and holds comments, not ratings. It was left out.
import-column-looks = It looks like statement { $number }. It was left out.
import-column-ignored = It quotes statement { $number }, and is ignored.
import-promise-line = In the course then: { $promise }
import-promise = { $moment }: { $learners ->
    [one] 1 learner
   *[other] { $learners } learners
}, { $statements }{ $unsure ->
    [0] {""}
   *[other] , { $unsure } can’t say
}.
import-promise-each = { $count ->
    [one] 1 statement each
   *[other] { $count } statements each
}
import-promise-range = { $least } to { $most } statements each
import-promise-rows = { $count ->
    [one] 1 row is left out: { $rows }
   *[other] { $count } rows are left out: { $rows }
}{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
import-sheet-place = { $name }
import-sheet-unread = This sheet was not read. If it holds answers, save it as a file of its own and import that too.
import-file-unread = This file in the ZIP was not read. If it holds answers, unpack it and import it by itself. { $why }
import-statements-place = Statements { $numbers }
import-statements-missing = They are in no column of this export. If a column holds one of them, say so under “What the columns mean”.
import-questions = Before anything is imported
import-questions-open = { $count ->
    [one] Answer 1 question first.
   *[other] Answer { $count } questions first.
}
import-choose-one = Choose…
import-question = Question { $number }, which need not be answered
import-question-open = Question { $number }
import-question-answered = Question { $number }, answered
import-likely = Probably: { $likely } – use this
import-likely-name-of = Probably: { $likely }. Use this for: { $question }
import-likely-name = The name “{ $name }” says so.
import-likely-days-before = All the days in column { $column } lie before the course.
import-likely-days-after = All the days in column { $column } lie after the course.
import-likely-days-later = All the days in column { $column } lie at the follow-up or after it.
import-likely-first = This course has no answers yet.
import-likely-missing = This course has answers from before it, and none from after it.
import-moment-open = Not said yet
import-ask-table = Which of these holds the answers?
import-ask-code = Which column holds the learner’s own code?
import-ask-statement = What is column { $column }, “{ $head }”?
import-ask-looks = Column { $column } looks like statement { $number }: is it?
import-looks-heading = The heading: { $head }
import-looks-statement = Statement { $number }: { $text }
import-looks-yes = Yes
import-looks-no = No
import-ask-pairs = { $count ->
    [one] Two columns ask for one statement ({ $columns }). What are they?
   *[other] { $count } statements are asked in two columns each ({ $columns }). What are they?
}
import-ask-moment-words = When were the answers given that have these words beside them?
import-ask-answer-words = What do these answers mean?
import-ask-repeats = { $count ->
    [one] 1 learner answered more than once, and differently. Which answers count?
   *[other] { $count } learners answered more than once, and differently. Which answers count?
}
import-ask-unfinished = { $count ->
    [one] The answers of 1 row were broken off before the end. Should they count?
   *[other] The answers of { $count } rows were broken off before the end. Should they count?
}
import-hint-repeats = Rows { $first } and { $second }, for example: { $begun } and { $again }.
import-hint-then = Their headings ask about then and now in one form, so what is said of the time before is told looking back.
import-hint-pairs = Nothing is guessed from their order.
import-joined = “{ $code }” was put together with “{ $keep }” before. These answers are that learner’s.
import-not-code = Column { $column }: { $why }
import-yes-statement = It is statement { $number }: { $title }
import-no-statement = It is none of them: ignore it
import-pair-then = Looking back, then after the course
import-pair-before = Before, then after the course
import-pair-first = The same twice: the first of them counts
import-pair-second = The same twice: the second of them counts
import-repeats-first = The first answers
import-repeats-last = The last answers
import-repeats-neither = None of them
import-repeats-moments = The form was used twice: { $first }, then { $second }
import-unfinished-count = They count
import-unfinished-leave = Leave them out
import-word = “{ $word }”, { $count ->
    [one] once
   *[other] { $count } times
}
import-word-means = What “{ $word }” means
import-word-when = When answers with “{ $word }” beside them were given
import-word-leave = Leave it out
import-words-propose = Use what is proposed
import-moments-propose = Use the times that are proposed
import-moments-leave = Leave the other times out
import-words-ends = { $red } is Red, { $green } is Green
import-words-optional = What you leave open is left out, and named below.
import-words-leave = Leave the rest out
import-copy-list = Copy the list
import-means-one-answer = { $statement }: { $answer }
import-doubts = { $count ->
    [one] 1 thing to check
   *[other] { $count } things to check
}
import-two-columns = Another column gives a different answer to the same question at the same moment. That one was imported, and this one left out.
import-rows = { $rows } and { $last }
import-found = { $moment }: { $all ->
    [one] 1 learner found
   *[other] { $all } learners found
}, { $new } new, { $known } in the course already.
import-found-known = Of those in the course, { $parts }.
import-found-more = { $count ->
    [one] 1 gets answers that are missing there
   *[other] { $count } get answers that are missing there
}
import-found-same = { $count } gave the same answers
import-found-differing = { $count } gave others
import-found-doubtful = Look at { $count } of them: the lists below say why.
import-meant = The answers of { $count } learners differ from those in the course, and at { $moment } hardly any have answered. Did you mean { $moment }?
import-meant-yes = Yes, { $moment }
import-difference = { $asked }: { $there } in the course, { $new } in this file
import-kept = “{ $code }” answered { $moment } differently, and the answers in the course stay. Left out: { $answers }
import-differing = { $count ->
    [one] 1 learner’s answers differ from those in the course. Which hold?
   *[other] The answers of { $count } learners differ from those in the course. Which hold?
}
import-differing-of = { $code }, { $moment }
import-differing-name = Which answers of { $code } hold, { $moment }
import-differing-keep = Keep those in the course
import-differing-replace = Take the new ones
import-differing-keep-all = Keep all that are in the course
import-differing-replace-all = Take all the new ones
map-head = How Attune reads exports of a survey, for “attune import … --map”.
map-head-columns = “columns” says what each heading means; “words” says what words under statements stand for, such as "partly": "Amber".
map-head-moments = “moments” says what words stand for that say when it was answered, such as "T1": "Before".
map-head-answers = “answers” answers what else is asked, in the words of the window, such as "moment": "Before".
map-damaged = Line { $line } of the map cannot be read: { $reason }. Correct it, or write a new map.
map-no-question = “{ $key }” is not asked. Under “answers” use { $known }.
map-no-answer = “{ $said }” is no answer to “{ $key }”. Use { $known }.
map-no-statement = The map says that “{ $head }” is statement “{ $id }”, which the course’s checklist does not have.
map-open = { $asked } Say it in the map: { $line }
map-line-answer = under “answers”, "{ $key }": { $known }
map-line-words = under “{ $under }”, each of { $words }: { $known }
map-line-column = under “columns”, { $line }
choices-save = Save these choices…
choices-save-last = Save the choices of the last import…
choices-use = Use saved choices…
choices-file = Choices { $course }
choices-save-title = Save these choices
choices-save-label = Where should they go?
choices-save-note = They say how such an export is read, for other courses and for “attune import … --map”. Headings and words are in them, and no learner’s answers.
choices-save-button = Save them
choices-saved = Choices saved: { $path }
choices-use-title = Use saved choices
choices-use-note = Type or paste the whole path of choices that were saved here (RON).
choices-use-button = Use them
choices-used = { $file } is used. When this export was answered is asked anew.
choices-not-used = { $file } was not used
dialog-choices = Choices for an import
import-comments-out = { $count ->
    [one] Column { $columns } holds what learners wrote. It is left out.
   *[other] Columns { $columns } hold what learners wrote. They are left out.
}
import-comments-kept = { $count ->
    [one] Column { $columns } holds what learners wrote. It is kept.
   *[other] Columns { $columns } hold what learners wrote. They are kept.
}
import-comments-keep = Keep what learners wrote, for my own report
import-comments-note = It may hold names, so read it first. It is kept in this course and printed in your own report, never in the one for publishing.
import-means-comment = What the learner wrote
course-comments = { $count ->
    [one] 1 comment of a learner is kept for your own report.
   *[other] { $count } comments of learners are kept for your own report.
}
course-comments-remove = Take the comments away
comments-removed = What learners wrote was taken away. { $key } brings it back.
edit-remove-comments = taking away what learners wrote
doc-training-comments = What learners wrote
doc-training-comments-note = For you alone. It may hold names or tell who wrote it.
doc-training-comments-general = In general
doc-training-comment = { $moment }: { $text }
watch-command = Watch a folder of returned forms…
watch-title = Watch a folder
watch-note = Type or paste the whole path of the folder into which they come back.
watch-button = Watch it
watch-no-folder = There is no folder { $folder }. Check the name.
watch-begun = The folder “{ $folder }” is watched while this file is open. What arrives is offered here, and never imported by itself.
watch-begun-ballots = The folder “{ $folder }” is watched while this file is open. What arrives is offered here, and never added by itself.
watch-ballots-command = Watch a folder of returned ballots…
watch-ballots-arrived = { $count ->
    [one] 1 ballot has arrived in the folder “{ $folder }”.
   *[other] { $count } ballots have arrived in the folder “{ $folder }”.
}
watch-ballots-add = Add what has arrived
watch-ballots-refused = { $count ->
    [one] 1 file in it cannot be counted.
   *[other] { $count } files in it cannot be counted.
}
watch-ballots-why = Say which, and why
watch-watched = The folder “{ $folder }” is watched.
watch-stop = Stop watching
watch-stopped = The folder is watched no longer.
watch-arrived = { $count ->
    [one] New answers of 1 learner are in the folder “{ $folder }”.
   *[other] New answers of { $count } learners are in the folder “{ $folder }”.
}
watch-refused = { $count ->
    [one] 1 file could not be read: { $first }
   *[other] { $count } files could not be read. The first: { $first }
}
watch-refused-file = { $file }: { $why }
watch-look = Look at them
import-same = Everything in it is in the course already.
edit-remove-moment = taking away the answers given { $moment }
import-twice = “{ $code }” answered { $moment } in row { $rows } as well, and differently. Neither was imported.
import-twice-alike = “{ $code }” answered { $moment } in row { $rows } as well, in the same way. It counts once.
import-alike-file = “{ $code }” looks like “{ $other }”, which is in the course. Both are kept. On Answers you can say whether they are one person’s.
import-alike-row = “{ $code }” looks like “{ $other }” in row { $row }. Both are kept. On Answers you can say whether they are one person’s.

### Training: report and forms

doc-training-unnamed = Our course
doc-training-title = { $kind }: { $course }
doc-training-footer = { $kind } · { $course }
doc-training-own-kind = { $kind }, not for publishing
doc-training-overline = Training · { $kind }
doc-training-own = For the trainer, not for publishing: small counts can show who a person is.
doc-training-facts-summary = The course, its dates, the checklist and the learners
doc-training-group = Group
doc-training-dates = Dates
doc-training-from-to = { $from } to { $to }
doc-training-asked-again = follow-up on { $date }
doc-training-learners = Learners
doc-training-no-role = role not given
doc-training-compared = Compared
doc-training-pair = { $first } to { $second }
doc-training-nobody = Nobody has answered at two moments yet, so nothing can be compared.
doc-training-too-few = Fewer than { -min-cell } learners answered at two moments, so nothing can be published: with so few, somebody could be picked out.
doc-training-how = Learners rated their own practice on { $statements ->
    [one] 1 statement
   *[other] { $statements } statements
} as Red, Amber or Green: { $first }, and { $second }.
doc-training-more-up = On { $count } of { $all } statements more learners moved up than went down.
doc-training-most-up = Where more than half moved up
doc-training-half-up = Where at most half moved up, and fewer went down
doc-training-down = Where as many went down as moved up, or more
doc-training-questions = The two questions from 1 to 5
doc-training-looking-back = About the time before the course, answered after it: “before the course, I now think I was…”
doc-training-moments = Answers at each moment
doc-training-moments-how = How many gave each answer, also of those who answered only once. R: Red, A: Amber, G: Green; dashed: can’t say.
doc-training-chart-how = In outline: went down. Light: stayed. Dark: moved up. Each number says how many learners.
doc-training-chart-shorter = Where a bar is shorter, some could not say or left the statement open.
doc-training-chart-head = Went down · stayed · moved up
doc-training-chart-summary = Each statement with how many learners went down, stayed and moved up
doc-training-tables = The tables show how many learners gave the first answer and then the second. In bold with an arrow: moved up.
doc-training-statements = The statements in full
doc-training-step = { $moment }: { $step }
doc-training-shift-summary = How many learners gave each answer, { $first } by row and { $second } by column
doc-training-all-answers = All answers, also of those who answered only once:
doc-training-all-answers-head = All answers
doc-training-no-answers = none
doc-training-asked = Asked: “{ $question }”, from 1 to 5.
doc-training-median = Middle answer (median)
doc-training-between = between { $lower } and { $upper }
doc-training-scores-summary = How many learners gave each answer from 1 to 5, and the middle one
doc-training-question-source = The two questions from 1 to 5 are quoted from a survey of practitioners. The survey is “Where are the infants in children and young people’s mental health?” (Parent-Infant Foundation, 2021).
doc-training-method = How this was counted
doc-training-codes = Learners answered under a code that they chose themselves. Answers are put together where the code is the same, or where the trainer found two codes to be one person’s.
doc-training-counted = Moved up is any step from Red towards Green, or to a higher number; went down is any step the other way. “Can’t say” and what was left open are never counted as a movement.
doc-training-near = { $count ->
    [0] No codes look as if they were one person’s written in two ways.
    [one] 1 pair of codes looks as if it were one person’s written in two ways. Its answers were not put together.
   *[other] { $count } pairs of codes look as if they were one person’s written in two ways. Their answers were not put together.
}
doc-training-sign-test = How often chance would bring a change: the exact sign test, two-sided. It looks only at those who changed. It asks how often a split at least this one-sided would come up if a coin had decided each move. Where fewer than six changed, there is no test.
doc-training-holm = Where many statements are compared, some will look one-sided by chance alone. Within each comparison the values are therefore corrected for all statements of the checklist by Holm’s method (S. Holm, “A simple sequentially rejective multiple test procedure”, Scandinavian Journal of Statistics 6, 1979).
doc-training-no-score = There is no score and no average: Red, Amber and Green are steps, not numbers. No learner is compared with another.
told-exactly = { $up } of { $all } moved up, { $rest } did not
told-fewer = fewer than { $limit } of { $all } moved up
told-at-least = at least { $least } of { $all } moved up
told-between = { $least } to { $most } of { $all } moved up
told-nothing = left out
told-counted = { $count ->
    [one] 1 learner who answered both times is counted.
   *[other] { $count } learners who answered both times are counted.
}
told-who = Not counted are those who answered at one of the two moments only, and those who wait until enough can be counted together.
told-since = { $count } since { $date }
told-in-turn = Counted in turn: { $list }.
told-fewest-up = Where fewer than half moved up
told-chart-how = Dark: moved up. Light: did not; they stayed, went down, could not say or left it open. Dashed: one or the other, so that nobody can be picked out; the number beside it is the least that it can be.
told-bar-least = at least { $count }
told-bar-least-short = { $count }+
told-chart-summary = Each statement with how many learners moved up
told-chart-head = Did not move up · moved up
told-did-not = Those who did not move up stayed, went down, could not say or left it open.
told-rule = Where fewer than { -min-count } moved up, or fewer than { -min-count } did not, only that is told, so that nobody can be picked out.
told-cells = At least { -min-cell } learners are counted at a time, once, with the answers that they had given by then. Two editions of this report therefore tell nothing more about those who answered in between.
told-only-own = Who went down or stayed, other comparisons, and how often chance alone would bring such changes are only in the trainer’s own report.
doc-training-adapted = The lead-in “I…”, the short names and the layout are Attune’s own. The checklist was written for a workforce; asking one learner about their own practice is Attune’s adaptation.

doc-form-before = Before the course: how do you see your own practice today? Tick one shape in each row.
doc-form-after = At the end of the course: how do you see your own practice today? Tick one shape in each row.
doc-form-looking-back = Still at the end of the course: think back. “Before the course, I now think I was…” Tick what you were then, one shape in each row.
doc-form-follow-up = Some months after the course: how do you see your own practice today? Tick one shape in each row.
doc-form-code-hint = Choose a code and use the same one each time: a colour and two digits. Not your initials, not your birthday, no names.
doc-form-code = My code:
doc-form-role = My role (if you like):
doc-form-meanings = Red: I do not know or do this yet. Amber: I know or do part of it. Green: I know or do it, and can say how I know. Can’t say: I cannot judge.
doc-form-scale = 1 is the lowest, 5 the highest:
doc-form-source = The statements: { $title }. Asking one learner with “I…” is Attune’s own adaptation.

report-chance = Say how often chance alone would bring such changes
csv-title = Save the answers as CSV
report-csv-note = For your own statistics, not for publishing. A row for each learner and moment, under codes only.

csv-note = Spreadsheets and statistics programs open such a file. Of a course it holds every answer, so keep it to yourself.
excel-note = Each table is a sheet that can be sorted and filtered. Of a course it holds every answer, so keep it to yourself.
excel-sheet = Table
excel-continued = { $column } (part { $part })
csv-file = { $course } – answers
doc-answers = Answers
doc-answers-title = { $course }: the answers of { $learners }
format-pdf = PDF
format-csv = CSV
format-text = text
format-calendar = calendar
calendar-note = For Outlook, Google and other calendars. Opened again after a change, it brings the dates up to date and doubles none.
calendar-nothing = There is no date to put into a calendar. Agree on one in the plan, and save again.
format-excel = Excel
format-html = web page
format-word = Word
format-markdown = Markdown
format-svg = SVG picture
format-png = PNG picture
word-note = For those who go on writing in it. Word and LibreOffice open it.
html-note = One file that any browser opens, on a telephone too. It loads nothing from anywhere.
picture-note = One chart for slides and reports. What it shows is told in words inside the file, for people who cannot see it.
markdown-note = Plain text with marks for headings and tables, for e-mails and wikis.
# What styles are called in a Word document.
word-style-label = Label
word-style-quiet = Quiet text
word-style-small = Small print
word-style-overline = Line above a heading
word-style-large = Large text
word-style-close = Close text
word-style-fact = Fact
word-style-prompt = What to write
word-style-rule = Line to write on
word-style-header = Table header
word-style-gap = Between tables
word-style-drawing = In a drawing
word-style-rows = Rows
html-skip = Skip the contents
html-contents = Contents
csv-code = Code
csv-role = Role
csv-moment = Moment
csv-statement = { $number } { $title }

### Ballots

ballot-screen = Ballot
ballot-of = Ballot for { $team }
ballot-of-round = Ballot for { $team }, { $label }
ballot-file = Ballot { $team } { $code }
ballot-title = How do you see it?
ballot-intro = Your own view, before anybody talks. Your answers are in this file, and whoever opens it can read them: return it to the person who sent it, and to nobody else. No names.
ballot-workforce = “Our workforce” means: { $workforce }.
ballot-keys = The keys R, A, G and S answer a statement and go on to the next. The up and down arrows move between statements.
ballot-role = Your role
ballot-other-role = Another role
ballot-role-note = Roles are counted together where fewer than { -min-count } people share one.
ballot-place = { $number } of { $count } · { $lead }
ballot-answer = Your answer: { $title }
ballot-end = When you are done
ballot-left = { $open ->
    [0] All { $count } answered.
   *[other] { $open } of { $count } still open; { $open ->
        [one] it counts
       *[other] they count
    } as Can’t say.
}
ballot-answered = { $answered } of { $count } answered
ballot-no-file = Your first answer makes a file of your own. The form that you opened stays as it is.
ballot-role-missing = Your role is not chosen yet. Without it you are counted with the other roles.
ballot-return = Your answers are saved as you give them. Return this file to the person who sent you the form: { $path }

ballot-learner-intro = Answer for yourself and your own work. Your answers are in this file, under a code that you choose: return it to the person who sent it, and to nobody else. No names.
ballot-when-before = Before the course: how do you see your own practice today?
ballot-when-after = At the end of the course: how do you see your own practice today?
ballot-when-looking-back = Still at the end of the course: think back to the time before it. “Before the course, I now think I was…”
ballot-when-follow-up = Some months after the course: how do you see your own practice today?
ballot-code = Your code
ballot-code-note = A colour and two digits, such as “Blue 42”, and the same each time. Not your initials, not your birthday.
ballot-code-missing = Your code is missing. Without it your answers cannot be used.
ballot-to-code = Go to your code
ballot-answered-no-code = { $answered } of { $count } answered · no code yet
ballot-scale = 1 is the lowest, 5 the highest.
ballot-score = { $score } of { $count }
ballot-take-back = Take my answer back
ballot-take-back-named = Take my answer back: { $question }
ballot-learner-left = { $open ->
    [0] All { $count } answered.
   *[other] { $open } of { $count } still open.
}

ballots-learner-title = Save the form to send round
ballots-learner-note = Which form? You choose where it goes. Send it to every learner: each opens it in Attune, answers alone, and sends the file back.
ballots-learner-moment = { $moment }: { $when }
ballots-learner-file = Form { $course } { $moment }
ballots-learner-saved = The form is saved
ballots-learner-saved-as = Form saved: { $path }
ballots-learner-next = Send it to every learner. What comes back can be imported, or let Attune watch the folder into which it comes.
ballots-other-course = It is for another course or team: { $name }.
ballots-save-form = Save a ballot form to send round…
ballots-form-title = Save a ballot form
ballots-form-label = Where should the form go?
ballots-form-note = Send this file to everybody who should answer. Each opens it in Attune, answers alone, and sends the file back. Whoever opens what comes back can read it.
ballots-form-button = Save the form
ballots-form-file = Ballot form { $team }
ballots-form-saved = Ballot form saved: { $path }
ballots-form-saved-way = { $saved }. We vote “{ $way }” from now on. { $key } takes that back.
ballots-add = Add a folder of returned ballots…
ballots-folder-title = Add a folder of ballots
ballots-folder-label = Which folder?
ballots-folder-note = Type or paste the whole path of the folder that holds the returned ballots.
ballots-folder-button = Add the ballots
ballots-not-added = The ballots could not be added
ballots-too-late = The votes of this round have been shown, so no more can be added to them.
ballots-added-title = Ballots
ballots-none = There is no ballot in this folder.
ballots-added = { $count ->
    [0] No ballot was added.
    [one] 1 ballot was added.
   *[other] { $count } ballots were added.
}
ballots-added-but = { $added } { $files ->
    [one] 1 file was not:
   *[other] { $files } files were not:
}
ballots-gaps = { $count ->
    [one] 1 of them leaves statements open. Those count as Can’t say.
   *[other] { $count } of them leave statements open. Those count as Can’t say.
}
ballots-too-few = { $waiting ->
    [one] 1 ballot is waiting, so that nobody can be picked out.
   *[other] { $waiting } ballots are waiting, so that nobody can be picked out.
} { $missing ->
    [one] Once 1 more is in, you can show the votes.
   *[other] Once { $missing } more are in, you can show the votes.
} Keep the folder: if you close this file before that, add the folder again.
ballots-next = { $waiting } When all are in, go to Rate and show the votes. Nobody is counted twice.
ballots-all-stored = { $count ->
    [one] 1 ballot is stored.
   *[other] { $count } ballots are stored.
} When all are in, go to Rate and show the votes.
ballots-refused = Files that were not added
ballots-damaged = Damaged: { $fault }
ballots-training = This is a training file, not a ballot.
ballots-assessment = This is an assessment, not a ballot.
ballots-checklist = This is a checklist, not a ballot.
ballots-form = This is the form that was sent round. Nobody has answered it.
ballots-unanswered = Nothing has been answered in it yet.
ballots-other-assessment = It is for another assessment: { $team }.
ballots-no-course = a course without a name
ballots-no-team = a team without a name
ballots-other-round = It is for another round: { $label }.
ballots-other-checklist = It was made with another checklist, or another version of it.
ballots-twice = A copy of { $first }. The answers count once.
ballots-differ = One person’s answers are different in these files: { $files }. Ask which is right, and choose that one by itself.
ballots-refused-more = { $count ->
    [one] 1 more file
   *[other] { $count } more files, none of them a ballot of this round
}
ballots-turnout = { $answered } of { $people } have answered.
ballots-turnout-more = { $answered } have answered, and { $people } take part. Check how many people are here on Set up.
ballots-missing = Still missing: { $roles }.
ballots-missing-role = { $role }, { $missing } of { $people }
ballots-differing-title = Which file counts?
ballots-differing = { $people ->
    [one] The same person’s answers are in { $count } files, and they differ.
   *[other] The same person’s answers are in { $count } files, and they differ. There are { $people } such people.
}
ballots-differing-file = Count { $file }, changed on { $date } at { $time }
ballots-differing-undated = Count { $file }
ballots-differing-none = Count none of them
ballots-differing-note = If you do not know, count none of them and ask. The others can be added first.
ballots-other-chosen = Another file of the same person was chosen.
ballots-none-chosen = This person’s files differ, and none was chosen.
ballots-itself = This is the assessment itself.
ballots-itself-course = This is the file of the course itself.
filled-damaged = This PDF cannot be read: it is damaged. Ask for it again.
filled-locked = This PDF is protected by a password. Ask for it without one.
filled-huge = This PDF is too large to be a form that was filled in.
filled-elsewhere = This form is for something else: another course, another team or another use.
filled-other-round = This form is for another round.
filled-no-role = No role is chosen in it, so nobody knows with whom it counts. Ask for it again.
filled-other-role = The role in it, “{ $role }”, is none of this round’s. Ask for it again.
filled-odd = In its field “{ $field }” is “{ $said }”, which the form does not offer. Ask for it again.
filled-team = This is a team’s blank form, and nobody’s ballot. Open it to begin an assessment with it.
filled-none = This PDF is no form of Attune’s that can be filled in.
filled-answers = This is one person’s form. Add it to the assessment or the course that it is for.
filled-no-checklist = The form asks for a checklist that is not on this computer, or another version of it.
filled-long = More stands in the form than a file of Attune’s holds.
filled-left = “{ $said }” in “{ $label }” was not understood, so it was not taken over.
filled-left-title = Not everything was taken over
filled-begun = The form began an assessment, saved as { $path }. Check it against the form.
filled-file = From a form
gather-foreign = This is not a ballot.
gather-table = This is a table, not a ballot. A course can import it by itself.
gather-mail = This is an e-mail. Open it, and save what is attached to it here.
gather-packed = This is packed in a way that Attune does not read. Unpack it, or have it sent as a ZIP file.
gather-not-all-here = This file is not wholly on this computer yet. Wait until it is, and try again.
gather-link = This is a link to something elsewhere. Copy the file itself into the folder.
gather-not-a-file = This is a device, not a file.
gather-deep = This is too many folders deep. Choose it by itself.
gather-many = Only the first { $most } files were looked at; this one and all after it were not. Choose a smaller folder.
gather-unreadable = This could not be read ({ $reason }).
gather-zip-damaged = This ZIP file is damaged. Ask for it again.
gather-zip-locked = This could not be unpacked. It may have a password; ask for it without one.
gather-zip-huge = This becomes too large when it is unpacked.
ballots-counted = This person’s ballot has been added before. What was changed since does not count.
ballots-no-folder = There is no folder { $folder }. Check the name and where it is.
ballots-folder-forbidden = You are not allowed to read the folder { $folder }. Ask whoever looks after it.
ballots-folder-unreadable = The folder { $folder } could not be read ({ $reason }). Check that the drive is there, and try again.

### Courses together

report-courses = Courses together
courses-report = Make a report of the courses
report-courses-text = Several cohorts of one course, added up with each of them beside the sum. For you, not for publishing: small counts can show who a person is.
report-courses-tables = Courses together, as tables
report-courses-tables-text = The same for a spreadsheet: each cohort by itself, and the sums in a table of their own.
report-file-courses = { $course } – courses together
report-file-courses-tables = { $course } – courses together, tables
doc-courses-unnamed = A course without a name
doc-courses-cohort = { $number } { $group }
doc-courses-cohorts = Cohorts
doc-courses-together = All together
doc-courses-each-cohort = Each cohort
doc-courses-answered = Answered
doc-courses-others = Not added
doc-courses-other-course = { $course }: another course
doc-courses-other-statements = { $course }: asked other statements
doc-courses-nobody = In no cohort has anybody answered at two moments yet, so nothing can be added up.
doc-courses-how = Learners are compared with themselves, cohort by cohort. How many moved up, stayed or went down is added up, statement by statement.
doc-courses-added = { $count ->
    [one] Cohort { $numbers } is counted.
   *[other] Cohorts { $numbers } are added up.
}
doc-courses-without = { $count ->
    [one] Cohort { $numbers } is not among them: nobody there answered at both moments.
   *[other] Cohorts { $numbers } are not among them: nobody there answered at both moments.
}
doc-courses-each = After the sums each cohort stands by itself, drawn to the same scale.
doc-courses-caution = Cohorts differ in who came and in how the course was held. A sum hides that, so each cohort stands beside it.
doc-courses-moments = A cohort is added up only for moments at which its own learners answered.
doc-courses-twice = Codes are known within a cohort only. Whoever was in two cohorts is counted in both.
tables-courses-first = First moment
tables-courses-first-means = The earlier of the two moments that are compared
tables-courses-second = Second moment
tables-courses-second-means = The later of the two moments that are compared
tables-courses-number-means = The statement’s number in the checklist; empty for a question from 1 to 5
tables-courses-cohort = Cohort
tables-courses-cohort-means = The cohort’s number, in the order in which they were held
tables-courses-course = Course
tables-courses-course-means = What the course is called
tables-courses-group-means = For whom it was held
tables-courses-among = Cohorts counted
tables-courses-among-means = How many cohorts are added up here
tables-courses-paired = Compared
tables-courses-paired-means = How many learners answered this at both moments
tables-courses-up = Moved up
tables-courses-up-means = How many of them moved towards Green, or to a higher number
tables-courses-same = Stayed
tables-courses-same-means = How many of them gave the same answer twice
tables-courses-down = Went down
tables-courses-down-means = How many of them moved towards Red, or to a lower number
tables-courses-unsaid = Could not say
tables-courses-unsaid-means = How many answered both times and could not say at one of them
tables-courses-first-only = Only at the first
tables-courses-first-only-means = How many answered this at the first moment only
tables-courses-second-only = Only at the second
tables-courses-second-only-means = How many answered this at the second moment only
tables-courses-neither = At neither
tables-courses-neither-means = How many answered this at neither moment
tables-courses-begins = Begins
tables-courses-begins-means = The first day of the course
tables-courses-ends = Ends
tables-courses-ends-means = The last day of the course
tables-courses-learners-means = How many learners the cohort has
cli-kind-courses = several courses

### Several teams together: what is not seen

area-left-foreign = This is not a file of Attune’s.
area-left-packed = This is a zip or similar file. Unzip it into the folder, then read the folder again.
area-left-kind = This is { $kind }, not a team’s file.
area-left-plan = This is an area’s own plan, not a team’s file.
area-left-checklist = This team has another checklist than most: “{ $title }”. Choose its files by themselves.
area-left-copy-other = This began as a copy of { $newer }, which is newer and is seen instead. If “{ $name }” is another team or course, open this file, save a copy, and see that one.
area-left-copy = This is a copy of { $newer }, which is seen instead.
area-left-rows = This is { $kind }, which has no { $table }.

### Tables for engines: what each column means

columns-column = Column
columns-type = Type
columns-meaning = What it means
columns-words = { $means } Only with `--words`.
dataset-ratings = What teams agreed. One row for each team, round and statement.
dataset-actions = What teams will do, as their plans stand now. One row for each action.
dataset-votes = First votes, only as far as the full record prints them. One row for each round, statement and group that may be told.
dataset-learners = What learners of courses answered. One row for each learner, moment and statement.
column-file-id = The file’s own id, the same in every copy of it. Tables are joined by it.
column-agency = The folder in which the file is, below the folder that was chosen; null where it is directly in that one.
column-team = What the team calls itself.
column-setting = The kind and size of the place, as the team wrote it.
column-staff = How many staff the workforce has.
column-checklist-id = Which checklist it is, whatever its version.
column-checklist-version = Which version of it the file holds.
column-statement-id = Which statement it is. It never changes.
column-statement-number = Its place in the checklist, from 1.
column-statement = Its short title, or its wording where it has none.
column-theme = What the statement is about, as the checklist says.
column-round = What the round is called.
column-round-number = Its place among the team’s rounds, from 1.
column-round-date = The day of the round.
column-is-latest = Whether it is the team’s last round in which anything is rated, or the last of all where nothing ever was.
column-rating = `red`, `amber`, `green` or `not_applicable`; null where it is not yet rated.
column-is-priority = Whether it is one of the statements to work on first.
column-actions = How many actions the plan has for the statement now, apart from those no longer needed. It is the same in each round.
column-open-actions = How many of them are still open.
column-note = Why the team agreed on this rating.
column-evidence = How the team knows.
column-other-view = What those said who saw it otherwise.
column-action-id = Which action of its file it is.
column-raised-round = What the round is called in which it was first agreed; null where that is not known.
column-raised-date = The day of that round.
column-kind = `training`, `supervision`, `time`, `joint_learning`, `policy` or `signposting`; null where it is no suggestion of the checklist’s.
column-owner = Who sees to it, by role, as the team wrote it.
column-due = By when it should be done; null where no day was agreed.
column-review = When the team looks at it again; null where no day was agreed.
column-status = `not_started`, `under_way`, `done` or `no_longer_needed`.
column-is-open = Whether there is still something to do.
column-updates = How many times something was said of it since.
column-updated = The day on which that was last.
column-what = What will be done.
column-measure = How the team will know that it has worked.
column-support = What support is needed.
column-due-words = By when, where words were said instead of a day.
column-review-words = When the team looks at it again, where words were said instead of a day.
column-update-note = What was last said of it.
column-counted = `everyone`, `role` or `other_roles`. The rows of `everyone` hold all; the others are parts of them.
column-role = Which role, as the team wrote it; null in the rows of several roles.
column-vote-red = How many said Red.
column-vote-amber = How many said Amber.
column-vote-green = How many said Green.
column-vote-cant-say = How many could not say.
column-course = What the course is called.
column-begins = Its first day.
column-ends = Its last day.
column-learner = Which learner of this file it is, from 1. The codes that learners chose stay in their file.
column-moment = `before`, `after`, `looking_back` or `follow_up`.
column-answer = `red`, `amber`, `green` or `cant_say`; null where it was left open.
column-understanding = Their own understanding, from 1 to 5; the same in all rows of one learner and moment.
column-confidence = Their own confidence, from 1 to 5; the same in all rows of one learner and moment.
column-learner-role = What the learner works as.

### Help

help-title = Help and all keys
help-here = This screen
help-here-keys = Keys on this screen
help-home = Choose a card to begin, or a file below to go on. A file can also be dropped on the window.
help-set-up = Only the team’s name is needed. Everything else can be filled in later.
help-set-up-area = Say what the area is called, when you look again, and which agencies take part.
help-rate = Choose a rating, then write why. Nothing has to be done in order, and nothing is final.
help-overview = Choose up to three priorities. A click on a count, or Enter on it, shows only those statements.
help-kept-teams = See what the teams said of each statement when their files were read. Nobody is ranked.
help-change = Two rounds side by side. Open the notes to see what was written then and now.
help-plan = Say who does what by when, and how you will know. What is missing is said, never blocked.
help-plan-area = Write down which agency does what by when. What most teams said Red of comes first.
help-plan-keys = The arrows go from cell to cell, Home and End to the first and the last one of the row. In a date, { $keys } opens a calendar.
help-report = Choose a document, look at its pages as they will print, and save it.
help-review = Go through what was planned before you rate again. Say of each action how far it has come.
help-review-area = Say how far each open action has come. Then the teams’ files are read again.
help-voting = Each person answers alone and hands in. Then the screen is blank for the next person.
help-projector = One statement in large letters, to be read from the back of the room.
help-ballot = Answer each statement as you see it. Your answers are saved as you give them.
help-course-screen = Say what the course is called and when it was. Then print the forms, or send one round.
help-answers = Type a code, then a letter for each statement. The arrow keys move in the table.
help-import = Attune shows what it understood. Nothing is imported until you say so.
help-course-change = For each statement you see how many moved up, stayed or went down.
help-versions = Choose a version to see what was different then. Bringing one back can be undone.
help-keys = All keys
help-or = or
help-fields = In a field, letters and Page Down belong to what is written. { $next } goes to the next statement from there, too.
help-lists = In a list the arrow keys move, and Home and End go to its first and last row. Tab moves on, Space or Enter presses, Esc closes.

# Help: how do I …? A question goes on from “How do I”; the third line holds words by which it is found as well.

help-how-field = How do I…?
help-how-hint = How do I…? Type a word, such as print
help-how-here = How do I…
help-how = Other questions
help-group-alone = With your own team
help-group-workshop = In a workshop
help-group-course = With a training course
help-group-always = At any time
help-found = { $count ->
    [one] One answer
   *[other] { $count } answers
}
help-nothing = No answer holds this word. Try another, or look through all commands: { $key }.

help-way-question = Go through it from start to end?
help-way-answer = Say which workforce you rate. Read each statement, judge it, and write down why. See everything in the overview and choose up to three priorities. Agree who does what by when. Save the report as a PDF.
help-way-also = how it works steps

help-begin-question = Begin a self-assessment?
help-begin-answer = Choose “Start a self-assessment” on Home and type the name of your team. Nothing else is needed. Everything on Set up can be filled in later.
help-begin-also = start new first

help-paper-question = Print a form to fill in by hand?
help-paper-answer = Choose “Print a blank form” on Home, or “Blank form” on Report. Save it as a PDF and print that.
help-paper-also = paper blank checklist

help-rate-question = Rate a statement?
help-rate-answer = Press the button of a rating, or its first letter. Then write why. You can change your mind at any time.
help-rate-also = red amber green judge

help-not-ours-question = Rate a statement that does not concern us?
help-not-ours-answer = Choose Not applicable, and say why it does not concern your workforce. It is kept apart from what is not yet rated.
help-not-ours-also = n/a not applicable skip

help-other-view-question = Write down that not everyone agreed?
help-other-view-answer = Choose “Not everyone agreed” below the note, and write down the other view. It stands in the plan and in the full record.
help-other-view-also = disagree minority dissent

help-evidence-question = Know what a rating could look like?
help-evidence-answer = Open “What could this look like?” below the ratings. There are also questions to ask each other. They are Attune’s own, and not part of the toolkit.
help-evidence-also = guidance example meaning help

help-priorities-question = Choose our priorities?
help-priorities-answer = Press the star of a statement on Overview. Three at most can be chosen, so that they stay priorities.
help-priorities-also = star important first

help-only-red-question = See only the statements that are Red?
help-only-red-answer = On Overview, press the count of Red at the top. “Show all” brings the others back.
help-only-red-also = filter amber unrated missing

help-plan-question = Plan who does what by when?
help-plan-answer = Choose a cell on Plan, by click or by the arrows, and write. The last line begins the next action. What is missing is said, and nothing is held back.
help-plan-also = action owner due date

help-draft-question = Begin the plan quickly?
help-draft-answer = Choose “Draft an action for each Red and Amber” among all commands. Change the lines then; a draft is only a beginning.
help-draft-also = suggest propose draft

help-plan-file-question = Bring in a plan from a spreadsheet?
help-plan-file-answer = Copy the rows in the spreadsheet and paste them on Plan, or drop the file there. You see them before they are added.
help-plan-file-also = excel csv import paste table

help-pdf-question = Save the plan as a PDF?
help-pdf-answer = Go to Report, look at the pages and choose where to save. { $key } does it at once. “Print…” saves it and opens it, to be printed from there.
help-pdf-also = print export document share

help-again-question = Go through it again some months later?
help-again-answer = Open the same file and choose “Start a review of this assessment…” among all commands. Last time’s ratings and notes are beside each statement.
help-again-also = review repeat round next time

help-changed-question = See what changed since the last time?
help-changed-answer = Choose “What changed” on Overview. It compares two rounds. “All rounds in one picture” shows every round at once.
help-changed-also = compare difference progress

help-own-question = Use a checklist of our own?
help-own-answer = Put it into the folder Checklists, which is inside your Attune folder. Set up then offers it. The file example-own.ron, which comes with Attune, explains itself.
help-own-also = custom questions statements

help-workshop-question = Run a workshop?
help-workshop-answer = Choose “Run a workshop” on Home and say who is here by role and number. Everybody judges first, unseen. Then the votes are shown and you talk.
help-workshop-also = meeting group team room

help-vote-question = Choose how the room votes?
help-vote-answer = Set up offers four ways: cards in the air, passing the keyboard, paper slips, or ballot files. You can change it at any statement.
help-vote-also = ballot poll cards

help-pass-question = Let people answer one after the other?
help-pass-answer = Choose “Pass the keyboard” as the way to vote, and begin on Rate. Each person answers and hands in, and the screen is blank for the next.
help-pass-also = vote keyboard turn secret

help-slips-question = Vote on paper slips?
help-slips-answer = Choose “Print ballot slips” among all commands and hand them out. Count them, and enter the counts on Rate.
help-slips-also = paper print cut

help-afar-question = Ask people who are somewhere else?
help-afar-answer = Choose “Save a ballot form to send round…” and send that file. Put what comes back into a folder, and choose “Add a folder of returned ballots…”.
help-afar-also = remote email ballot online

help-large-question = Show a statement large for the room?
help-large-answer = { $key } shows it on the whole screen, with the votes once they are in. The same key leads back.
help-large-also = projector beamer big full screen

help-wrong-votes-question = Correct votes that were entered wrongly?
help-wrong-votes-answer = Choose “Enter again” beside the votes, or “Take out the first votes on this statement” among all commands.
help-wrong-votes-also = mistake remove delete count

help-who-voted-question = Know that nobody can see who voted what?
help-who-voted-answer = Votes are kept as counts. A role with fewer than five people is counted together with others, and a small room sees totals only.
help-who-voted-also = privacy anonymous secret

help-course-question = Compare a course before and after?
help-course-answer = Choose “Compare a training course” on Home. Name the course, and let each learner choose a code that they will remember.
help-course-also = training learners trainer start

help-course-way-question = Go through a course from start to end?
help-course-way-answer = Name the course and let each learner choose a code. Get the answers in on Answers, from paper, an online form or forms sent round. What changed compares two moments, and Report makes your own report and one for publishing.
help-course-way-also = how it works steps

help-codes-question = Choose good codes for learners?
help-codes-answer = Something that only the learner will remember, such as a colour and two digits. Not initials and not a birthday: those show who somebody is.
help-codes-also = names anonymous

help-forms-question = Get forms for learners?
help-forms-answer = Choose “Print the forms” on Course, or “Send a form round…” for a file that they open in Attune.
help-forms-also = paper print questionnaire

help-watch-question = Have returned forms noticed by themselves?
help-watch-answer = Choose “Watch a folder for what comes back…” among all commands. What arrives there is offered, and never imported by itself.
help-watch-also = folder email returned inbox

help-type-question = Type answers from paper?
help-type-answer = On Answers, type the code and confirm it. Then one letter answers each statement: R, A, G, or S for Can’t say.
help-type-also = enter keyboard

help-survey-question = Import answers from an online form?
help-survey-answer = Save the results there as CSV or as a workbook, and choose “Import answers…”. Attune shows what it understood. Nothing is imported until you say so.
help-survey-also = microsoft google forms excel survey csv

help-join-question = Put two codes of one person together?
help-join-answer = Codes that look alike are offered on Answers. For any other two, choose “Put two learners together…” among all commands.
help-join-also = merge duplicate typo match

help-wrong-import-question = Take a wrong import back?
help-wrong-import-answer = Undo takes it back at once. Later, “Take answers away…” on Answers removes all answers of one time.
help-wrong-import-also = delete remove mistake

help-publish-question = Report to others without showing anybody?
help-publish-answer = Choose “Report for publishing” on Report. It leaves small counts out, so that nobody can be picked out.
help-publish-also = commissioner privacy share anonymous

help-saved-question = Save?
help-saved-answer = You need not: everything is saved as you type. The line at the foot says when, or why not and what happens now.
help-saved-also = store disk lose

help-where-question = Find my file on the computer?
help-where-answer = Choose “Show in folder” under the file’s name. New files are in the folder Attune in your documents.
help-where-also = location folder path copy move send usb

help-undo-question = Take back what I did?
help-undo-answer = { $key } takes it back, step by step, also what was imported. Inside a field it takes back your typing first.
help-undo-also = mistake wrong delete restore

help-earlier-question = Go back to how it was last week?
help-earlier-answer = Choose “Earlier versions” among all commands. Choose one to see what was different, and bring it back. That can be undone.
help-earlier-also = history restore backup old

help-rename-question = Change the name of our team, or of the file?
help-rename-answer = Type the team’s new name on Set up; Attune then offers to rename the file, too. To rename the file alone, choose “Rename…” under its name at the top, or press { $key }.
help-rename-also = rename call title new name

help-two-question = Work on one file with a colleague?
help-two-answer = Open the same file from a shared folder. What you both change is put together, and where you disagree you are asked.
help-two-also = share onedrive dropbox merge conflict together

help-find-question = Find something that I wrote?
help-find-answer = { $key } searches statements, notes and actions of the open file.
help-find-also = search look for

help-larger-question = Make everything larger?
help-larger-answer = { $key } does, step by step. Full screen, and light or dark colours, are among all commands.
help-larger-also = zoom size font text dark mode contrast

help-pages-question = Turn the pages of a document, and make them larger?
help-pages-answer = Home and End lead to the top and the foot of a page. On Report, Page Up, Page Down and the arrows turn them. Plus and minus make them larger or smaller, and nought makes them as they were.
help-pages-also = zoom preview scroll next page size
help-charts-question = Put a chart on a slide?
help-charts-answer = On Report choose the document with charts, and SVG or PNG as the format. What a chart shows is told in words inside the picture.
help-charts-also = picture image png svg powerpoint presentation graph bar
help-spelling-question = Check the spelling?
help-spelling-answer = Attune has no spelling check. Copy a text into a program that has one, and paste it back.
help-spelling-also = spell typo grammar dictionary language

help-keyboard-question = Work without a mouse?
help-keyboard-answer = Everything can be done by keyboard. Tab moves on, the arrows move in a list, and { $key } lists every command. Screen readers are told what happens.
help-keyboard-also = screen reader accessible tab orca nvda narrator

help-names-question = Keep people’s names out of it?
help-names-answer = Write roles. Before you save a document, Report points at what may be a name, a number or an address.
help-names-also = privacy gdpr data protection child

help-network-question = Know where our data goes?
help-network-answer = Nowhere. Attune never uses the network. A file holds what you typed or imported, and nothing else.
help-network-also = privacy internet cloud telemetry account gdpr

help-source-question = Know where the wording comes from?
help-source-answer = The statements are quoted as published; Set up and every document name the source. Titles, themes, parts, questions and suggestions are Attune’s own and not part of the toolkit.
help-source-also = toolkit pedal unicef author copyright

help-ballot-question = Answer a form that somebody sent me?
help-ballot-answer = Open it in Attune and answer each statement as you see it. Your answers are saved in the file. Send that back.
help-ballot-also = ballot learner return

help-teams-question = See several teams together?
help-teams-answer = Choose “See several teams together…” on Home, and the folder with their files. Each folder within it counts as an agency. Nothing in those files is changed. The report and an area plan hold what you allow.
help-teams-also = area agencies side by side map many files compare trust county
help-area-plan-question = Review the plan of our area?
help-area-plan-answer = Start a review on Set up. Say how far each open action has come. On Teams read the teams’ files again, and say what the plan keeps of them. The counts of then and now stand side by side.
help-area-plan-also = agency next round again refresh update ratings of teams
help-tour-question = See the tour again?
help-tour-answer = Choose “The tour in three steps” among all commands.
help-tour-also = introduction begin first steps

# The tour

command-tour = The tour in three steps
command-tour-also = Introduction, first steps, getting started, how it works
tour-invitation = New here? Three steps show how it works.
tour-take = Take the tour
tour-not-now = Not now
tour-not-now-name = Not now: leave the tour
tour-later = The tour is found again among all commands: { $key }.
tour-title = How it works, in three steps
tour-step = Step { $number } of { $of }
tour-rate = Say honestly where you are
tour-rate-text = On Home, choose what you want to do: assess your own setting, run a workshop, or compare a training course. Judge each statement Red, Amber or Green, and write down why. Then agree who does what by when, and save the plan as a PDF.
tour-saved = Nothing gets lost
tour-saved-text = Everything is saved as you type, on this computer alone. { $undo } takes back what you did last. You can close the window at any moment and carry on another day.
tour-found = Find your way
tour-found-text = { $help } answers “How do I…?”, and begins with the screen that you are on. { $commands } finds everything that Attune can do by a word of it. This tour can be found again by both.
tour-next = Next
tour-back = Back
tour-skip = Skip the tour
tour-done = Done

## Two people's changes to one file

merge-statement = { $number } { $title }
merge-in-round = { $statement }, { $round }
merge-place = { $what }: { $part }
merge-action = Action “{ $what }”
merge-action-empty = An action without words
merge-update = { $action }, { $date }
merge-learner = Learner { $code }
merge-ballot = The answers
merge-order-rounds = The order of the rounds or roles
merge-order-actions = The order of the actions
merge-order-updates = The order of what was said of an action
merge-order-learners = The order of the learners
merge-nothing = nothing
merge-deleted = deleted
merge-yes = yes
merge-other = changed
merge-votes = votes on { $statements }, of up to { $people ->
    [one] 1 person
   *[other] { $people } people
}
merge-added = { $place }: added: { $after }
merge-removed = { $place }: removed: { $before }
merge-changed = { $place }: “{ $before }” became “{ $after }”
merge-changed-otherwise = { $place }: changed
merge-and = { $first } and { $last }
merge-statements = { $count ->
    [one] 1 statement
   *[other] { $count } statements
}
merge-actions = { $count ->
    [one] 1 action
   *[other] { $count } actions
}
merge-learners = { $count ->
    [one] 1 learner
   *[other] { $count } learners
}
merge-rounds = { $count ->
    [one] 1 round
   *[other] { $count } rounds
}
merge-the-votes = the votes
merge-the-team = the team
merge-the-course = the course
merge-the-answers = the answers
merge-the-order = the order
merge-workforce = Workforce
merge-staff = Number of staff
merge-round = the round
merge-mode = How we rate
merge-way = How we vote
merge-locked = Finished
merge-review = Review
merge-present = { $role }, how many
merge-roles = Who takes part
merge-agenda = The order to talk in
merge-priorities = Priorities
merge-area = What the teams say, by the day it was read
merge-in-place = Parts in place
merge-other-view = The other view
merge-reviewed = Reviewed
merge-raised = First agreed in
merge-said = What was said
merge-apart = Codes that look alike
merge-columns = How columns were understood
merge-role = Role
merge-answer = { $to }, { $moment }
cli-differ-not = { $mine } and { $theirs }: they are no copies of one file, so there is nothing to merge or compare
cli-differ-checklist = { $mine } and { $theirs }: they do not fit together: they ask other statements, or are too much for one file
cli-merged = { $file }: merged. From { $theirs }: { $what }
cli-merge-conflict = { $place }: kept “{ $mine }”, and not “{ $theirs }”
cli-merge-conflicts = { $count ->
    [one] 1 place was changed on both sides. The file holds what stands there in { $mine }; decide in Attune or by hand:
   *[other] { $count } places were changed on both sides. The file holds what stands there in { $mine }; decide in Attune or by hand:
}
cli-same = { $a } and { $b }: they hold the same
edit-merge = a colleague’s changes
edit-area = reading the teams’ files again
elsewhere-came-in = A colleague’s changes to { $what } came in. { $key } takes them back.
elsewhere-votes-came-in = A colleague’s changes to { $what } came in.
elsewhere-undecided = Not saved: you and a colleague changed the same. { $key } asks what is to be kept; nothing of either is lost meanwhile.
elsewhere-renamed = The file has another name now: { $file }
elsewhere-saved-again = The file is made again: { $file }
conflict-title = You and a colleague changed the same
conflict-one = Both are kept until you decide. What is still to decide: { $count }.
conflict-mine = Yours
conflict-theirs = Theirs
conflict-side = { $side }: { $said }
conflict-keep-mine = Keep yours
conflict-keep-theirs = Keep theirs
conflict-keep-both = Keep both
conflict-later = Decide later
conflict-later-note = Until then your file is not saved, and theirs is not touched. { $key } asks again.
gone-title = The file is no longer there
gone-why = { $file } was deleted, or moved to another folder. What you see here is not on disk.
gone-again = Save it here again
gone-elsewhere = Save elsewhere…
gone-elsewhere-title = Where is the file to be saved?
gone-elsewhere-note = Attune goes on with the file there.
gone-elsewhere-button = Save here
unlike-title = The file was changed by another program
unlike-why = { $file } now holds something that cannot be put together with what you see here. Attune does not write over it.
unlike-unreadable = { $file } can no longer be read. Attune does not write over it.
unlike-what = Save what you see as a copy; then look at the file.

### Several teams together

help-teams = See what several teams said, beside each other: what is needed, and who can teach whom. Nobody is ranked.
see-teams-title = See several teams together
see-teams-files-title = Choose the files of several teams
see-teams-label = In which folder are their files?
see-teams-note = Type or paste the whole path. Each folder within it counts as an agency.
see-teams-button = See them together

teams-title = Several teams together
teams-unnamed = Several teams
teams-read = { $teams ->
    [one] One team, as its file was on { $date }.
   *[other] { $teams } teams, as their files were on { $date }.
}
teams-read-of = { $teams ->
    [one] One team
   *[other] { $teams } teams
} of { $agencies ->
    [one] one agency
   *[other] { $agencies } agencies
}, as their files were on { $date }.
teams-left-out = { $count ->
    [0] No file is left out.
    [one] One file is left out; why is said below.
   *[other] { $count } files are left out; why is said below.
}
teams-left-out-list = { $count ->
    [one] One file that is left out
   *[other] { $count } files that are left out
}
teams-left-out-line = { $file }: { $why }
teams-told = { $teams ->
    [0] No team was read, { $left_out }.
    [one] One team read, { $left_out }.
   *[other] { $teams } teams read, { $left_out }.
}
teams-chosen-gone = What you had chosen is not there any more, so more teams are shown, without names in what is shared.
teams-new = New: { $names }.
teams-told-left-out = { $count ->
    [0] none left out
   *[other] { $count } left out
}
teams-shown = { $all ->
    [one] { $shown } of one team is shown.
   *[other] { $shown } of { $all } teams are shown.
}
teams-none = No team was found here
teams-none-text = In { $place } there is no file in which a team has rated itself. Choose the folder that holds the teams’ files.
teams-courses-too = { $count ->
    [one] There is one training course among the files. It stands at the end.
   *[other] There are { $count } training courses among the files. They are put together at the end.
}
courses-title = Several cohorts together
courses-text = There is no team’s file here, but there are trainers’ files. What changed for their learners is put together below.
courses-read = { $count ->
    [one] One cohort of “{ $course }”, { $learners }.
   *[other] { $count } cohorts of “{ $course }”, { $learners }.
}
teams-choose-another = Choose another folder…
teams-agency = Agency
teams-agency-all = All agencies
teams-setting = Setting
teams-setting-all = All settings
teams-round = Round
teams-round-latest = Latest round of each
teams-round-up-to = Rounds up to a day…
teams-up-to-day = Up to which day?
teams-order = Order
teams-order-name = By name
teams-order-agency = By agency
teams-order-setting = By setting
teams-statement = Statement
teams-statement-all = All statements
teams-said = { $team }: { $rating }
teams-to-needed = Down to what is needed
teams-to-sharing = Down to the report and the plan
teams-statement-back = Back to all statements
teams-read-again = Read the files again
teams-report = Make the report
teams-begin-plan = Begin an area plan…

map-title = What the teams say of each statement
map-how = Arrow keys lead from cell to cell, and Enter opens a note in full. A short line below a rating says that there is a note.
map-cell = { $team }, { $statement }: { $rating }
map-cell-note = { $team }, { $statement }: { $rating }. { $note }
map-other-words = Asked in other words
map-other-words-short = Other words
map-other-words-text = This team’s checklist has this statement in other words, or not at all. What it said of those stands in its own file. It is not counted here.
map-no-note = No note was written.
map-round = { $round }, { $date }
map-count = { $teams ->
    [one] { $rating }: one team
   *[other] { $rating }: { $teams } teams
}
map-not-applicable = { $count } not applicable
map-not-rated = { $count } not yet rated
map-in-common = What several teams will do
map-common = { $teams } teams: { $what }
map-common-kind = { $kind }, { $teams } teams: { $what }
map-common-more = { $first } (and { $more } more)

needed-title = What is needed
needed-only = Only of those teams { $only }.
needed-red = Statements of which teams said Red, most teams first
needed-red-none = No team said Red of anything.
needed-red-line = { $statement }: { $red } of { $teams } said Red
needed-kinds = What the plans call for
needed-kinds-none = No plan has taken up a suggestion of the checklist yet.
needed-help = { $count ->
    [one] Who could help whom: one statement
   *[other] Who could help whom: { $count } statements
}
needed-help-line = { $statement }: { $green } (Green) could help { $red } (Red)
needed-steps = What several teams will do
needed-steps-none = No two plans have a step in common.
needed-owners = Who several teams wait for
needed-owners-none = No two plans wait for the same owner.
needed-owner-line = { $owner }: { $teams } teams, { $actions } open actions
needed-reviews = { $count ->
    [one] Review dates of the teams: one
   *[other] Review dates of the teams: { $count }
}
needed-review-line = { $when }: { $teams }
needed-names-more = { $count } more
needed-more = And { $count } more

sharing-title = What may be shared
sharing-lead = What you see here stays on this computer. The report and an area plan hold only what you allow; nothing else leaves.
sharing-name = What the area is called
sharing-name-text = This is the title of the report and the name of the plan.
sharing-names = Names of the teams
sharing-names-text = With the names it is shown who several teams wait for. Without them, nobody can see which team said what: only how many did.
sharing-notes = Notes, and steps in the teams’ own words
sharing-notes-text = They are shown beside the names. Without them, the only steps that are shown are the checklist’s own suggestions.
sharing-few = { $teams ->
    [one] This team has agreed to be counted
   *[other] The { $teams } teams have agreed to be counted
}
sharing-few-text = There are fewer than { -min-count }. Unless they have agreed, nothing that they said is shared.

area-plan-title = Begin an area plan
area-plan-text = The plan is a file of its own, with actions for the agencies. The teams’ files are not changed.
area-plan-counts = It holds how many teams said what. Names, notes and who several teams wait for are left out.
area-plan-names = It holds the names of the teams, what each said and who several teams wait for, without notes.
area-plan-notes = It holds the names of the teams, what each said, their notes, and who several teams wait for.
area-plan-nothing = It holds nothing that the teams said: there are few, and they have not agreed to be counted.
area-plan-only = { $teams ->
    [one] { $teams } of { $all } teams goes
   *[other] { $teams } of { $all } teams go
} into { $what }: only those { $only }.
only-plan = it
only-both = the report and an area plan
only-agency = of { $agency }
only-labelled = with a round “{ $label }”
only-up-to = with a round up to { $date }
area-plan-name = What is the area called?
area-plan-where = Where is the plan kept?
area-plan-where-note = Type or paste the whole path of the file.
area-plan-file = { $name } plan
area-plan-button = Begin the plan
area-plan-too-large = The plan would be larger than a file can be, so it was not made. Leave out names or notes.
area-plan-faulty = The plan could not be opened again, so it was not made.
area-plan-begun = The plan is in { $place }.
