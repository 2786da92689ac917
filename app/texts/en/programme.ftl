# Programmes: the list, the request, the steps.
programmes-title = Programmes
programmes-search = Search title or region
programmes-state = State
programmes-state-all = All states
programmes-kind = Kind
programmes-kind-all = All kinds
programmes-side = Your government's part
programmes-side-all = As sender or host
side-sender = As sender
side-host = As host
programmes-empty-title = No programmes yet
programmes-empty-text = Internships and comparative study visits of your government will be listed here.

programme-new = New programme
programme-new-lead = Fill in the request; once saved, add the participants and submit it to the host.
programme-edit = Edit request
programme-clone = Use as a pattern
programme-save = Save
cancel = Cancel
programme-request = Request
programme-timeline = Timeline
programme-route = Sender and host
programme-days = Dates
programme-state = State
programme-participants = Participants
programme-sender = Sender
programme-host = Host
programme-host-unattended = { $name } (no coordinator yet)
programme-host-hint = A government without a coordinator cannot answer yet. The administrator of Lokus invites one.
programme-kind = Kind of programme
programme-label = Called
programme-label-hint = What your government calls it, such as magang, studi komparatif, studi tiru. Empty takes the name of the kind.
programme-title = Title
programme-purpose = Purpose
programme-purpose-hint = What is to be learnt and what is hoped for.
programme-topics = Topics
programme-topics-hint = Separated by commas, for example: CorpU, SAKIP, IP ASN.
programme-legal = Legal basis
programme-legal-number = Number of the joint or cooperation agreement
programme-legal-hint = Number of the cooperation agreement (PKS) or another basis.
programme-legal-date = Date
programme-legal-of = { $number } of { $date }
programme-first-day = First day
programme-last-day = Last day
programme-afterwards = Entered afterwards
programme-afterwards-hint = Tick this only if the programme is over and is entered into Lokus now.
programme-recording = Entry
error-past = The last day has gone by. Check the year, or tick “Entered afterwards”.
programme-expected = Expected number of participants
programme-expected-hint = The names can follow later.
programme-sender-contact = Contact of the sender
programme-host-contact = Contact of the host
contact-name = Name
contact-phone = Phone
contact-email = E-mail
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
kind-internship = Internship
kind-study-visit = Comparative study visit
notice-programme-filed = The programme is saved as a draft. Add participants, then submit it.
notice-programme-saved = The changes are saved.

tab-overview = Overview
tab-participants = Participants
tab-offers = Host units
tab-placement = Placement
tab-audit = Audit trail

next-title = What is next
waiting-draft = { $sender } completes the request and the list, then submits it to { $host }.
waiting-submitted = { $host } answers this request.
waiting-returned = { $sender } revises the request and submits it again.
waiting-accepted = { $host } prepares places in its units and places the participants.
waiting-placed = The placements are published. { $host } starts the programme on the first day.
waiting-running = The programme is running. { $host } completes it on the last day.
waiting-completed = The visit is over. { $sender } follows up and closes the programme.
waiting-over = Nothing more is to be done.
caution-before = Read before you submit
caution-waits = Nobody can answer this request yet
caution-nobody-answers = { $host } has no coordinator in Lokus yet, so nobody there can answer. The administrator of Lokus invites one; a submitted request appears among the administrator's things to do.
caution-no-units = { $host } has no units in Lokus yet, so there are no places for interns. Its coordinator can add them once the request is accepted.
caution-people = { $listed ->
    [one] There is { $listed } person on the list of participants, but the request says { $expected }. Change one of them if that is a mistake.
   *[other] There are { $listed } people on the list of participants, but the request says { $expected }. Change one of them if that is a mistake.
}
verb-submitted = Submit to the host
verb-returned = Return for revision
verb-accepted = Accept the request
verb-declined = Decline the request
verb-placed = Publish the placements
verb-running = Start the programme
verb-completed = Complete the programme
verb-closed = Close the programme
verb-cancelled = Cancel the programme
transition-reason = Reason
transition-reason-kept = The reason you wrote; it was not saved.
transition-reason-hint = Both sides can read it; it stays in the timeline.
notice-submitted = The request is submitted. The host can see it now.
notice-returned = The request is returned to the sender.
notice-accepted = The request is accepted. Next: prepare places in the units.
notice-declined = The request is declined.
notice-placed = The placements are published. Participants, units, supervisors and the sender can see them.
notice-running = The programme is started.
notice-completed = The programme is completed.
notice-closed = The programme is closed.
notice-cancelled = The programme is cancelled.
event-draft = Draft made
event-submitted = Submitted
event-returned = Returned for revision
event-accepted = Accepted
event-declined = Declined
event-placed = Placements published
event-running = Started
event-completed = Completed
event-closed = Closed
event-cancelled = Cancelled
error-reason = Give the reason.
need-participants = add at least one participant first.
need-host = this host no longer takes part; edit the request and choose another.
need-days = its last day has gone by; change the days, or tick “Entered afterwards” in the request.
need-placements = place at least one participant first.
need-begun = possible from the first day on.
need-ended = possible from the last day on.
refused-not-with-sender = This request has been submitted and cannot be changed. Ask the host to return it.
refused-read-first = Something has changed since this page was opened. Read the notes below, then submit once more.
refused-state-moved = The programme has moved on since this page was opened. Look at its state below.

my-place-title = Your place: { $unit }
my-place-address = Address
my-place-contact = Contact
my-place-supervisor = Supervisor
my-place-none-title = You have no place yet
my-place-none-text = The host has not chosen a unit for you. Your place will be shown here.
my-interns-title = { $count ->
    [one] { $count } intern in your unit
   *[other] { $count } interns in your unit
}

conflict-title = Somebody else saved first
conflict-text = What you typed is still in the form. Compare, and save once more if yours is right.
conflict-field = Field
conflict-theirs = Stored now
conflict-yours = Yours
