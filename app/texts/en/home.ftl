# Home: the things to do.
home-title = What waits for you
todo-detail = { $title } · { $sender } to { $host } · begins { $day }
todo-correct-rows = Rows of a list need correction
todo-list-participants = A programme has no participants yet
todo-submit = A programme is ready to be submitted
todo-revise = A request was returned for revision
todo-answer = A request waits for an answer
todo-place = Participants without a unit
todo-publish = Placements are ready to be published
todo-fill-units = Units are below their minimum
todo-start = It is time to start a programme
todo-complete = It is time to complete a programme
todo-close = A programme is over and waits to be closed
todo-look = Placements are published
todo-look-again = Placements changed after publishing
todo-replace-supervisors = Supervisors who are not active are still named by units
todo-unattended = { $name } has no coordinator
todo-unattended-detail = Invite a coordinator, so that no request is left waiting.
todo-verb-invite = Invite
todo-verb-correct = Correct
todo-verb-fill = Fill the list
todo-verb-submit = Submit
todo-verb-revise = Revise
todo-verb-review = Review
todo-verb-place = Place
todo-verb-publish = Publish
todo-verb-see = See
todo-verb-replace = Replace
todo-verb-start = Start
todo-verb-complete = Complete
todo-verb-close = Close
due-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
due-today = today
due-tomorrow = tomorrow
due-days = in { $days } days
