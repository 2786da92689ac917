# Words used on many pages.
app-name = Lokus
lang-id = Indonesia
lang-en = English
zone-wib = Western Indonesia Time (WIB)
zone-wita = Central Indonesia Time (WITA)
zone-wit = Eastern Indonesia Time (WIT)

# Errors of fields
error-required = This is required.
error-too-long = Too long; at most { $max } characters.
error-number = Enter a whole number from { $min } to { $max }.
error-date = This date is not recognised. Example: 26-02-2024.
error-choice = Choose one from the list.
error-email = The e-mail address is not complete. Example: name@agency.go.id.
error-phone = Write the phone number with its area code, 8 to 15 digits, and nothing but digits, spaces and + - . ( ). Example: 0751-3140100.
error-same-government = The host must differ from the sender.
error-last-before-first = The last day is before the first day.
error-too-many-days = Too long; at most { $max } days.
error-offer-empty = Offer at least one place.
error-minimum-above-maximum = The minimum is above the maximum.
error-minimum-above-places = The supervisors can guide { $places ->
    [one] 1 person
   *[other] { $places } people
} together; the minimum cannot be higher.
error-wish-gap = Fill in the wishes in order, without gaps.
error-wish-unknown = "{ $unit }" is not a known unit of the host.
error-wish-twice = "{ $unit }" is already among the wishes.
error-team = Write together:name or apart:name.
error-password-short = At least { $min } characters. A short sentence is easy to keep and hard to guess.
error-password-common = This password is too easy to guess. Choose another.

# The shell of a page
page-title = { $title } · Lokus
skip-to-content = Skip to the content
demo-strip = Demonstration: all data here is invented.
nav-label = Main menu
language-label = Language
account-menu = Account:
account-link = My account
sign-out = Sign out
foot-text = Lokus · internships and study visits between governments
crumbs-label = Where this page lies

# Forms
form-problems = { $count ->
    [one] 1 thing needs correction
   *[other] { $count } things need correction
}
form-locked = Not saved
form-locked-text = What you typed is still below, to read and copy.
form-leave = Leave this page
field-optional = (optional)
field-error = Error:
choose-one = Choose …

# Lists
column-actions = Actions
pager-label = Pages of the list
pager-page = page { $page } of { $pages }
pager-rows = { $count ->
    [one] 1 row
   *[other] { $shown } rows
}
pager-previous = Previous
pager-next = Next
filter-label = Filters of the list
filter-apply = Apply
filter-clear = Clear filter
no-match-title = Nothing matches
no-match-text = No row fits this filter.
failed-title = The list could not be loaded
failed-text = The connection broke or the server is busy. Your data is safe.
failed-again = Load again
loading = Loading …

# Programmes
programme-tabs-label = Pages of the programme
programme-people = { $people ->
    [one] 1 participant
   *[other] { $people } participants
}
programme-people-units = { programme-people } · { $units ->
    [one] 1 unit
   *[other] { $units } units
}
programme-zone = Time zone { $zone }
working-days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}
route-to = to
places-used = { $used } of { $max }
places-full = { $used } of { $max }, full
places-held = Only { $places } of { $maximum } places count: the supervisors can guide no more.
steps-label = Steps of the programme
step-count = Step { $number } of { $count }
step-done = done
step-now = now
step-later = later
timeline-empty = Nothing has happened yet.
timeline-reason = Reason:

# Home
todo-empty-title = All done
todo-empty-text = Nothing is waiting for you right now. Thank you.

# States and steps of a programme
state-draft = Draft
state-submitted = Submitted
state-returned = Needs correction
state-accepted = Accepted
state-declined = Declined
state-placed = Placed
state-running = Running
state-completed = Completed
state-closed = Closed
state-cancelled = Cancelled
step-request = Request
step-answer = Answer
step-placement = Placement
step-running = Running
step-completed = Completed
step-follow-up = Follow-up

# Position classes
class-administrator = Administrator
class-pengawas = First-line manager
class-fungsional = Functional
class-pelaksana = Clerical
class-jpt = High leadership
