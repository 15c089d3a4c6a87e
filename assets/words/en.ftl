# Every sentence of Attune, in English.
#
# Plain words, sentence case, no exclamation marks; "we" and "our workforce".
# A key begins with the place where it is read: rate-, plan-, pdf-, cli-, fault- ...

### Words used everywhere

app-name = Attune
our-workforce = Our workforce…
own-suggestion = Attune’s own suggestion, not part of the toolkit
no-names = Do not name children, parents or staff.

rating-red = Red
rating-amber = Amber
rating-green = Green
rating-not-applicable = Not applicable
rating-none = Not yet rated
letter-red = R
letter-amber = A
letter-green = G

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

mode-together = We rate together
mode-vote-first = Everyone votes first
mode-alone = One person rates for the team

date-long = { $day } { $month } { $year }
date-weekday = { $weekday } { $date }
date-month = { $month } { $year }
# In order, January first, Monday first, with spaces between.
month-names = January February March April May June July August September October November December
weekday-names = Monday Tuesday Wednesday Thursday Friday Saturday Sunday

### Files and faults

fault-choices = { $list } or { $last }
fault-choices-more = { $list } and others
fault-choices-none = nothing at all
fault-found-end = the end of the file

fault-missing = there is no such file
fault-missing-hint = check the name and the folder; it may have been moved, renamed or deleted
fault-folder = this is a folder, and a file was expected
fault-folder-hint = name a file in it, such as one that ends in .attune
fault-special = this is a device or a pipe, and a file was expected
fault-special-hint = name a file that ends in .attune
fault-forbidden = you are not allowed to read this file
fault-forbidden-hint = ask whoever looks after it to let you read it, or copy it to a folder of your own
fault-unreadable = the file could not be read ({ $reason })
fault-unreadable-hint = check that the drive is there and try again
fault-too-large = the file is larger than 64 MB, which no Attune file should be; it was not read
fault-too-large-hint = check that this is the file you meant
fault-utf16 = the text is stored as UTF-16 (“Unicode” in Notepad), and UTF-8 was expected
fault-not-utf8 = from here the text is not stored as UTF-8
fault-utf8-hint = open the file in the editor that wrote it and save it again with the encoding UTF-8
fault-not-text = this is not a text file, and an Attune file is plain text
fault-not-attune-hint = choose a file that Attune wrote, or go back to an earlier copy of this one
fault-empty = the file is empty, and an Attune file was expected
fault-empty-hint = go back to an earlier copy of it, or begin a new assessment
fault-json = this looks like JSON; an Attune file begins with “Attune(”
fault-not-ron = this is not an Attune file; one begins with “Attune(”
fault-other-name = found “{ $found }(”, and an Attune file begins with “Attune(”
fault-other-name-hint = if this is an Attune file, write “Attune(” here
fault-no-format = the line “format: 1,” is missing, so it cannot be told which Attune wrote this
fault-no-format-hint = add it after “Attune(”, if the file was written by hand
fault-format-zero = found format 0, and the first format is 1
fault-format-strange = found { $found } as the format, and a whole number was expected
fault-format-hint = write “format: 1,” if the file was written by hand; else go back to an earlier copy of it
fault-newer = the file has format { $found }, and this Attune knows formats up to { $known }
fault-newer-hint = open it with a newer Attune; the file has been left as it is
fault-cut = the file ends in the middle: a bracket or a quotation mark is still open
fault-cut-hint = the rest may have been lost in copying; copy the file again, or go back to an earlier copy
fault-too-deep = more brackets are open here than any Attune file has

fault-unknown-field = found the field “{ $found }”, which is not known here
fault-unknown-field-hint = correct its spelling or take it out; here may stand { $expected }
fault-missing-field = the field “{ $field }” is missing in these brackets
fault-missing-field-hint = add “{ $field }: …,” after this bracket
fault-field-twice = the field “{ $field }” stands here a second time
fault-key-twice = “{ $key }” stands here a second time
fault-twice-hint = keep the one that is right and take the other out
fault-rating = found the rating “{ $found }”, and { $expected } was expected
fault-word = found “{ $found }”, and { $expected } was expected
fault-word-hint = write one of these words, without quotation marks
fault-document = found a document of the kind “{ $found }”, and { $expected } was expected
fault-document-later = a document of the kind “{ $found }” is not known to this Attune yet
fault-date = found { $found }, and a date that exists was expected, as year-month-day
fault-date-hint = write a date such as "2026-03-31", in quotation marks
fault-expected = found { $found }, and { $expected } was expected
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
fault-escape = a backslash \ stands here by itself
fault-escape-hint = write two of them for one

fault-not-assessment = this is a checklist, and an assessment was expected
fault-not-assessment-hint = put it into the folder Checklists beside your assessments, and choose it when you begin one
fault-not-checklist = this is an assessment, and a checklist was expected
fault-not-checklist-hint = move it out of the folder Checklists

fault-sense-empty = found nothing here, and some text was expected
fault-sense-empty-hint = write it between the quotation marks
fault-sense-no-statements = the checklist has no statements
fault-sense-no-statements-hint = add at least one
fault-sense-same-id = found the id “{ $found }”, which { $first } has too
fault-sense-same-id-hint = give one of the two another id
fault-sense-same-label = found the label “{ $found }”, which { $first } has too
fault-sense-same-label-hint = give one of the two another label
fault-sense-statement = the checklist has no statement with the id “{ $found }”
fault-sense-statement-hint = use an id that it has: { $known }
fault-sense-round = there is no round with the id “{ $found }”
fault-sense-round-hint = use an id that there is: { $known }
fault-sense-part = the statement has no part “{ $found }”
fault-sense-part-hint = take it out, or use a part that it has: { $known }
fault-sense-priorities = found { $found } priorities, and at most { $most } were expected
fault-sense-priorities-hint = take some out, so that { $most } are left
fault-sense-priority-twice = the statement “{ $found }” is a priority already
fault-sense-priority-twice-hint = take it out here
fault-sense-more = there are { $number } more faults of this kind
fault-sense-more-hint = mend these first and look again

save-untitled = Untitled { $date }
save-failed = Not saved: { $why } Your changes are kept here, and Attune tries again every two seconds.
save-read-only = the file { $name } is marked read-only.
save-forbidden = you are not allowed to write in the folder { $folder }.
save-read-only-drive = the drive with the folder { $folder } can only be read.
save-full = the drive with the folder { $folder } is full.
save-folder-gone = the folder { $folder } is no longer there.
save-name-taken = there is already a file named { $name }.
save-is-folder = there is a folder named { $name }.
save-bad-name = the system does not allow the name { $name }.
save-other = the system could not write { $name } ({ $reason }).

### Documents

pdf-page = Page { $number } of { $total }

doc-plan = Action plan
doc-record = Full record
doc-blank = Paper form
doc-title = { $kind }: { $team }, { $date }
doc-overline = Workforce self-assessment · { $kind }
doc-footer = { $team } · { $kind } · { $date }
doc-our-team = Our team
doc-not-agreed = not yet agreed
doc-not-said = not said

doc-facts-summary = The team, the date and who took part
doc-workforce = Workforce rated
doc-setting = Setting
doc-date = Date
doc-round = Round
doc-took-part = Took part
doc-review = Review
doc-people = { $people ->
    [one] 1 person
   *[other] { $people } people
}
doc-people-of-staff = { $people } of { $staff } staff
doc-people-roles = { $count }: { $roles }
doc-role = { $role } { $number }

doc-priorities = Our priorities
doc-no-priorities = No priorities have been chosen yet.
doc-glance = The ratings at a glance
doc-glance-summary = Each statement with its rating
doc-rating = Rating
doc-no-statements = The checklist has no statements.

doc-actions = What we will do
doc-actions-summary = What will be done, who sees to it, by when, how we shall know, and how far it is
doc-no-actions = No actions have been agreed yet.
doc-action-what = What
doc-action-who = Who
doc-action-due = By when
doc-action-measure = How we shall know
doc-action-status = Status
doc-action-support = Support needed:
doc-action-review = We look at it again on:
doc-overdue-since = overdue since { $date }
doc-update = { $date }:
doc-update-in-round = { $date } ({ $round }):
doc-update-note = { $status }. { $note }

doc-open = What is not yet agreed
doc-open-nothing = Nothing is missing: every statement has a rating, every Red and Amber has an action, and every action says who, by when and how we shall know.
doc-open-no-action = Red or Amber, and no action yet
doc-open-statement = { $title } ({ $rating })
doc-open-incomplete = Actions with something still to agree
doc-open-action = “{ $what }”: { $missing }
doc-open-unrated = Not yet rated
doc-missing-owner = who
doc-missing-due = by when
doc-missing-measure = how we shall know

doc-sign = Signing off
doc-sign-review = We look at the whole plan again on { $date }.
doc-sign-no-review = When we look at the whole plan again is not yet agreed.
doc-sign-summary = Room for three people to sign
doc-sign-role = Role
doc-sign-signature = Signature

doc-source = Whose words these are
doc-source-citation = The statements are quoted from: { $citation }
doc-source-none = The statements come from the checklist “{ $title }”.
doc-source-own = The lead-in “Our workforce…”, the short titles and the way it is set out are Attune’s own, not part of the toolkit. Ratings, notes and actions are the team’s.

doc-record-mode = How the ratings came about: { $mode }.
doc-statements = Statement by statement
doc-nothing-said = Nothing has been said about this statement yet.
doc-earlier = Earlier: { $ratings }
doc-earlier-rating = { $round }: { $rating }
doc-parts = What is in place
doc-parts-all = { $parts }
doc-parts-some = { $parts }. Not ticked: { $others }
doc-why = Why this rating
doc-evidence = Evidence: how do we know?
doc-other-view = Not everyone agreed: the other view
doc-votes = First votes, before the talk
doc-votes-summary = How many of each group voted Red, Amber, Green or could not say
doc-votes-group = Group
doc-votes-everyone = Everyone
doc-votes-cant-say = Can’t say

doc-blank-title = { $title } (paper form)
doc-blank-how = Talk about each statement and tick the rating that you agree on. Red: this is where we need help first. Amber: part of it is in place. Green: it is in place, and we can say how we know.
doc-blank-about = About us
doc-blank-team = Team
doc-blank-staff = Number of staff in the workforce
doc-blank-took-part = Who took part (role and number, no names)
doc-blank-statement = { $number }. { $text }
doc-blank-parts = Tick what is in place already:
doc-blank-next = Next step
doc-blank-priorities = Choose up to three statements to work on first.
doc-blank-priority = Priority { $number }

### Command line

cli-no-window = attune: no window can be opened here ({ $reason }). Without one, use attune new, check, show, export or checklists; attune --help explains them.
cli-assessment = { $file }: a sound assessment: { $team }, { $rounds ->
        [one] 1 round
       *[other] { $rounds } rounds
    }, { $statements ->
        [one] 1 statement
       *[other] { $statements } statements
    }, { $actions ->
        [one] 1 action
       *[other] { $actions } actions
    }
cli-checklist = { $file }: a sound checklist: { $title } (id { $id }, version { $version }), { $statements ->
        [one] 1 statement
       *[other] { $statements } statements
    }
cli-team-unnamed = (the team has no name yet)
cli-new-done = { $file }: a new assessment for { $team }, with the checklist { $checklist }
cli-new-ending = { $file }: the name of an assessment ends in .attune: write { $better }
cli-new-team = the name of the team is empty: write it after --team
cli-no-checklist = there is no checklist with the id “{ $id }” at hand: use { $known }
cli-pdf-ending = { $file }: the ending says what to write, and only .pdf is known: write { $better }
cli-blank-only = { $file }: this is a checklist, which has no plan and no record: use --document blank for a form to fill in
cli-file-needed = the name of an assessment is missing: only --document blank can do without one
cli-no-round = { $file }: no round has the label “{ $label }”: use { $known }
cli-no-rounds = { $file }: the assessment has no round yet: open it in Attune and begin one
cli-same-file = { $file }: this is the file that is read: choose another name behind --to
cli-exists = { $file }: there is already a file of that name, which has been left as it is: choose another name, or add --force to replace it
cli-exists-new = { $file }: there is already a file of that name, which has been left as it is: choose another name
cli-not-written = { $file }: { $reason }
cli-not-made = { $file }: the PDF could not be made ({ $reason }), which is a fault of Attune’s: please report it
cli-exported = { $file }: { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }
cli-missing-characters = { $file }: these characters have no shape in the typeface and are printed as a stand-in: { $list }
cli-output = attune: the text could not be written out ({ $reason })

cli-bundled = comes with Attune
cli-pattern = comes with Attune, as a pattern for writing your own
cli-own-folder = Your own checklists lie in { $folder }, each a file that ends in .ron.
cli-listed = { $statements ->
        [one] 1 statement
       *[other] { $statements } statements
    }, version { $version }; { $origin }

cli-show-staff = { $staff } staff
cli-show-round = { $label }, { $date }
cli-show-present = Took part: { $list }
cli-show-ratings = Ratings
cli-show-count = { $number } { $rating }
cli-show-priority = Priority { $number }
cli-show-in-place = In place: { $list }
cli-show-note = Why: { $note }
cli-show-evidence = Evidence: { $evidence }
cli-show-other-view = Another view: { $view }
cli-show-plan = Plan
cli-show-no-actions = No actions yet.
cli-show-no-what = (not yet said what)
cli-show-owner = Owner: { $owner }
cli-show-no-owner = owner not yet agreed
cli-show-due = by { $date }
cli-show-no-due = date not yet agreed
cli-show-overdue = { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
cli-show-measure = How we shall know: { $measure }
cli-show-support = Support: { $support }
cli-show-review = Looked at again on { $date }
cli-show-update = { $date }: { $status }
cli-show-update-note = { $date }: { $status }. { $note }
cli-show-earlier = Earlier rounds: { $list }

### The window: frame and commands

### Home

### Set up

### Rate

### Overview

### Plan

### Report

### Help
