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
doc-sign-role = Role
doc-sign-signature = Signature

doc-source = Whose words these are
doc-source-citation = The statements are quoted from: { $citation }
doc-source-none = The statements come from the checklist “{ $title }”.
doc-source-own = The lead-in “Our workforce…”, the short titles and the way it is set out are Attune’s own, not part of the toolkit. Ratings, notes and actions are the team’s.

doc-record-mode = How the ratings came about: { $mode }.
doc-statements = Statement by statement
doc-nothing-said = Nothing has been said about this statement yet.
doc-earlier = Earlier ratings
doc-earlier-rating = { $round }: { $rating }
doc-parts = What is in place
doc-parts-all = { $parts }
doc-parts-some = { $parts } (not ticked: { $others })
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
doc-blank-statements = The statements
doc-blank-lead = { $number }. Our workforce…
doc-blank-parts = Tick what is in place already:
doc-blank-next = Next step
doc-blank-priorities = Choose up to three statements to work on first.
doc-blank-priority = Priority { $number }

### Command line

### The window: frame and commands

### Home

### Set up

### Rate

### Overview

### Plan

### Report

### Help
