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

### Command line

### The window: frame and commands

### Home

### Set up

### Rate

### Overview

### Plan

### Report

### Help
