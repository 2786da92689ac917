# Placement: board, one participant, history, export.
placement-of = Placement: { $programme }
placement-count = { $placed } of { $people } participants have a place
placement-search = Search name, agency, topic
placement-shown = { $shown } of { $all } participants match
placement-class = Position class
placement-class-all = All position classes
placement-agency = Home agency
placement-agency-all = All agencies
placement-topic = Topic
placement-topic-all = All topics
placement-wish = Wishes
placement-wish-all = All wishes
placement-wish-none = No wishes
placement-wish-outside = Outside the wishes
placement-wish-unit = Wishes for { $unit }
placement-history = History of moves
placement-history-of = History of moves: { $programme }
placement-history-empty-title = Nobody has been moved yet
placement-history-empty-text = Every placement and move is kept here with its reason.
placement-export-units = Download by unit
placement-export-list = Download list
placement-publish-without = { $count ->
    [one] 1 participant has no place yet
   *[other] { $count } participants have no place yet
}
placement-publish = Publish
placement-no-units-title = No unit offers places yet
placement-no-units-text = Participants can be placed once the host units offer places.
placement-to-offers = Open host units
placement-unplaced = Not placed yet
placement-all-placed = Every participant has a place.
placement-nowhere = Not placed yet
placement-rank = wish { $rank }
placement-first-wish = First wish:
placement-fixed = fixed
placement-no-wish = no wishes
placement-outside = outside wishes
warning-class = position class is not accepted here
warning-topic = topic is not offered here
warning-wish = this unit is not among the wishes

# What deserves a look
remarks-title = { $count ->
    [one] 1 thing deserves a look.
   *[other] { $count } things deserve a look.
}
remarks-more = { $first }; and { $more } more.
remark-below-minimum = { $unit } is below its minimum of { $minimum }: { $placed } so far
remark-class = { $unit } has { $count ->
    [one] 1 person
   *[other] { $count } people
} outside its position classes ({ $names })
remark-topic = { $unit } has { $count ->
    [one] 1 person
   *[other] { $count } people
} with other topics ({ $names })
remark-wish = { $unit } has { $count ->
    [one] 1 person who
   *[other] { $count } people who
} did not wish for it ({ $names })
remark-late-wish = { $unit } has { $count ->
    [one] 1 person
   *[other] { $count } people
} for whom it is wish { $rank } ({ $names })
remark-supervisor = { $unit }: { $name } guides { $guided } people, at most { $quota } agreed
remark-inactive = { $unit }: supervisor { $name } is not active any more{ $guided ->
    [0] {""}
    [one] {" "}and still guides 1 person
   *[other] {" "}and still guides { $guided } people
}
remark-team-parted = Team { $team } wants to be together but is parted: { $members }
remark-team-met = Team { $team } wants to be apart but some are together: { $members }
team-member = { $name } ({ $unit })
remark-names-more = { $names }, and { $more } more

# Moving
placement-bar = Actions for ticked participants
placement-ticked = ticked
placement-target = Move to
placement-unit-choice = { $unit } · { $free ->
    [0] full
    [one] 1 free place
   *[other] { $free } free places
} · { $name }
placement-no-unit = No unit matches
placement-reason = Reason
placement-reason-need = (sometimes required)
placement-reason-hint = The placements are published: required when a place is taken away or a wish or class is overridden. The sender and whoever is moved read it.
placement-reason-read = The sender and whoever is moved read it.
placement-note = Note
placement-note-hint = Only the host reads it.
placement-unfix-too = Unfix them, then move them
placement-more = More
placement-do-move = Move
placement-do-remove = Take off
placement-do-fix = Mark as fixed
placement-do-unfix = Unfix
placement-do-note = Save note
error-nobody-ticked = Tick at least one participant.
error-too-many-ticked = Too many; at most { $max } participants at once.
error-reason-owed = The placements are published; give a reason for { $names }.
error-fixed-nowhere = Only a participant with a place can be marked as fixed.
refused-stale = Nobody was moved, because these placements were changed first. What you see now is up to date and your choices are kept; press once more if they still fit.
refused-full = Nobody was moved, because there are not enough places. Your choices are kept.
refused-full-unit = { $unit } { $free ->
    [0] is full
    [one] has 1 place left
   *[other] has { $free } places left
}: { $placed } of { $places }, you chose { $wanted ->
    [one] 1 person
   *[other] { $wanted } people
}
refused-fixed = Nobody was moved, because these are marked as fixed:
conflict-by = { $name }: now in { $unit }, changed by { $by } on { $at }
conflict-now = { $name }: now in { $unit }
conflict-gone = A participant is no longer on the list
notice-placement-same = Nothing has changed.
notice-placement-move = { $count ->
    [one] 1 participant
   *[other] { $count } participants
} moved to { $unit }.
notice-placement-remove = { $count ->
    [one] 1 participant
   *[other] { $count } participants
} taken off the place.
notice-placement-fix = { $count ->
    [one] 1 participant
   *[other] { $count } participants
} marked as fixed.
notice-placement-unfix = { $count ->
    [one] 1 participant
   *[other] { $count } participants
} unfixed.
notice-placement-note = Note of { $count ->
    [one] 1 participant
   *[other] { $count } participants
} saved.

# The board in hands: drag, keyboard, save
board-grip = Move { $who }
board-help = Drag a card to another unit; on a touch screen hold the card for a moment, or drag its handle. Ticked cards come along. By keyboard: arrows choose a card, Space picks it up, arrows choose a unit, Enter puts it down, Escape cancels. Shift and Space ticks. Ctrl+Z takes back.
board-how = Help
board-slot = Free place
board-slots = { $count } more free places
board-several = { $count } participants
board-lifted = { $who } picked up from { $place }. Arrows choose a place, Enter puts down, Escape cancels; or press the place itself.
board-over = { $place }, { $used } of { $max } places, cost { $cost }
board-over-pool = { $place }, cost { $cost }
board-full = No room in { $place }: { $used } of { $max } places are taken.
board-full-here = no room
board-team-broken = Saved, but a team is no longer as it asked to be.
board-class-here = other class
board-class-over = outside its classes
board-odd-classes = { $count } outside its classes
board-dropped = { $who } moved to { $place }, cost { $cost }.
board-stays = { $who } stays in { $place }.
board-cancelled = Cancelled. { $who } stays in the same place.
board-held = { $who } is marked as fixed and cannot be moved. Unfix first.
board-undo = Undo
board-undone = Taken back: { $who } returns to { $place }.
board-nothing-to-undo = There is no move to take back.
board-undo-changed = Cannot be taken back: somebody else has changed { $who }.
board-others = Just changed by somebody else ({ $count }):
board-saved = All saved
board-saving = Saving …
board-unsaved = Moves not saved yet: { $count }
board-not-saved = not saved yet
board-session-over = Your session is over. Sign in again in another tab, then try again.
board-again = Try again
board-discard = Discard
board-discarded = The moves that were not saved are discarded.
board-given-up = The move is cancelled. The reason that you typed is kept.
board-outdated = The list of participants or places has changed. Reload this page to go on.
board-reload = Reload
board-ask = Why is this changed?
board-ask-ok = Save the move
board-refused = Not moved:
board-refused-stale = Not moved, because somebody else was faster. The cards are where they are now:
board-refused-full = Not moved, because the places have just been taken:
board-total = Cost { $cost }
board-toll = { $cost } ({ $part } { $count })
board-thousands = ,
part-unplaced = unplaced
part-shortage = below minimum
part-wish = wishes
part-topic = topics
part-spread = spread
part-load = load

# One participant
placement-now = Place
placement-supervisor = Supervisor
placement-supervisor-hint = Of the chosen unit. The only supervisor of a unit is taken by itself when a participant comes in.
placement-warnings = Deserves a look:
placement-wishes = Wishes
placement-no-wishes = This participant wrote no wishes.
placement-wish-closed = offers no places
placement-arrange = Arrange the place
placement-unit-hint = Leave empty to take the place away.
placement-fixed-label = Fixed: do not move
placement-save = Save

# History
move-person = Participant
move-from = From
move-to = To
move-reason = Reason
move-by = By
move-published = after publishing
move-words = { $from } → { $to }
moved-words = { $name }: { $what }
moved-title = Moves after publishing

# Before publishing
publish-title = Publish the placements?
publish-of = Publish the placements: { $programme }
publish-lead = { $placed } of { $people } participants have a place, at { $units ->
    [one] 1 unit
   *[other] { $units } units
}. Once published everybody sees it at once, and it cannot be taken back.
publish-who = Who will see what
publish-sender = { $sender }: all placements, later moves with their reasons, and downloads.
publish-participants = Participants: their own place with address, contact and supervisor. { $accounts } of { $people } have an account.
publish-no-accounts = Participants: nobody has an account yet, so { $sender } tells them.
publish-supervisors = { $count ->
    [one] 1 supervisor: the participants
   *[other] { $count } supervisors: the participants
} of their unit.
publish-kept = For the host only: notes, proposals, and what was tried before publishing.
publish-after = Afterwards participants can still be moved; a reason is required when a place is taken away or a wish or class is overridden.
publish-yes = Yes, publish
publish-back = Back to the board
publish-again-title = Not published yet
publish-again-text = This placement differs from the one that you were asked about. Look once more, then publish.

# Files
placement-sheet-list = Placement
placement-file-units = placement-by-unit
placement-file-list = placement
placement-head-position = Position
placement-head-topics = Topics
