# Places that the host's units offer.
offers-title = Places in host units
offers-of = Host units: { $programme }
offers-total = { $places ->
    [one] 1 place
   *[other] { $places } places
} for { $people ->
    [one] 1 participant
   *[other] { $people } participants
}
offers-short-title = { $count ->
    [one] 1 place is missing.
   *[other] { $count } places are missing.
}
offers-short-text = Add a unit or raise a maximum.
offers-short-held = Because of the limits of supervisors, { $count ->
    [one] 1 place
   *[other] { $count } places
} at { $units } cannot be used. Raise the limit of a supervisor, add a supervisor, or add a unit.
offers-empty-title = No unit offers places yet
offers-empty-text = Add units one by one with their places, topics and supervisors.
offers-empty-other = { $host } has not entered the places of its units yet.
offer-new = Add a unit
offer-edit = Change the places of { $unit }
offer-change = Change
offer-save = Save
offer-unit = Unit
offer-no-units-title = Every unit is in the list
offer-no-units-text = Every active unit offers places for this programme already. Change them in the list, or add a unit to your government.
offer-to-units = Open units
offer-minimum = Minimum
offer-minimum-hint = Fewer than this is shown as a warning.
offer-maximum = Maximum
offer-places = Places
offer-maximum-hint = A limit that is never passed. Enter 0 if the unit takes nobody any more.
offer-maximum-placed = { $placed ->
    [one] 1 participant is
   *[other] { $placed } participants are
} placed here already, so it cannot be less than that.
offer-placed = Taken
offer-closed = Takes nobody any more
offer-classes = Position classes
offer-classes-hint = Leave empty if all classes are accepted.
offer-all-classes = All
offer-topics = Topics
offer-topics-hint = Separated by commas, for example: SAKIP, internal evaluation.
offer-supervisors = Supervisors
offer-supervisors-hint = Tick supervisors of this unit, and enter how many participants each can guide at most.
offer-no-supervisors = No supervisor of this unit is registered yet. Invite them on the page People; the places can be saved all the same.
offer-quota = At most for { $name }
offer-supervisor-quota = { $name } (at most { $quota })
offer-supervisor-left = { $name } (not active)
error-below-placed = { $placed ->
    [one] 1 participant is
   *[other] { $placed } participants are
} placed here already. Move some of them first.
error-quotas-below-placed = { $placed ->
    [one] 1 participant is
   *[other] { $placed } participants are
} here already, but the supervisors can guide only { $places ->
    [one] 1 person
   *[other] { $places } people
}. Raise their limits or move some first.
error-unit-offers-already = This unit offers places already. Change them in the list.
error-supervisor-elsewhere = Supervisors must belong to the chosen unit.
error-supervisor-inactive = This supervisor is not active any more. Choose another one.
error-supervisor-in-use = Supervisors that you take off still guide { $count ->
    [one] 1 participant
   *[other] { $count } participants
} here. Choose another supervisor for them first.
refused-not-placing = Places and placements can be changed only after the request is accepted and before the programme is completed.
notice-offer-added = The places of the unit are added.
notice-offer-saved = The places of the unit are saved.
