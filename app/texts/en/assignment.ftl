# The best placement: reasons, and what is wrong with input files.

# Reasons
assign-fixed = Fixed at { $unit }.
assign-wish = Has wish { $rank }: { $unit }.
assign-not-wished = Placed at { $unit }, which is not among the wishes.
assign-no-wishes = Placed at { $unit }; there are no wishes.
assign-unplaced = Without a place.
assign-together = Team { $team }: all members in one unit, or all without a place.
assign-apart = Team { $team }: no two members in the same unit.
assign-decided = The team's place follows { $member }, who is fixed at { $unit }.
assign-denied = Wish { $rank } { $unit }: { $why }.
assign-why-tie = total cost +0 if placed there, a tie
assign-why-costs = total cost { $costs } if placed there
assign-why-at-least = total cost at least { $costs } if placed there
assign-why-class = does not accept { $class }
assign-why-no-places = has no places
assign-why-full = { $places ->
    [one] its 1 place is
   *[other] its { $places } places are
} not enough beside the people fixed there
assign-why-teammate-class = does not accept { $class }, the class of team member { $member }
assign-why-teammate-there = team member { $member } is fixed at { $unit }
assign-why-teammate-here = team member { $member } is fixed there
assign-obstacle-class = No unit with places accepts { $class }.
assign-obstacle-team-class = No unit with places accepts the classes of all members of the team.
assign-obstacle-team-large = The team is larger than the places left in every unit that accepts it.
assign-obstacle-teammates = Other members of the team are fixed in every unit with places that accepts { $class }.
assign-obstacle-full = { $places ->
    [one] The only place
   *[other] All { $places } places
} ({ $units }) { $places ->
    [one] is
   *[other] are
} taken by { $holders }; who is not fixed among them cannot move to another unit.
assign-obstacle-full-classes = { $places ->
    [one] The only place that accepts
   *[other] All { $places } places that accept
} { $classes } ({ $units }) { $places ->
    [one] is
   *[other] are
} taken by { $holders }; who is not fixed among them cannot move to another unit.
assign-held = The supervisors at { $unit } can guide only { $places ->
    [one] 1 person
   *[other] { $places } people
} (maximum { $maximum }).
assign-obstacle-weights = With these weights and rules the total is no larger without a place: the cheapest way in, to { $unit }, makes the total cost { $costs }.
assign-obstacle-weights-at-least = With these weights and rules the total is no larger without a place: any place makes the total cost at least { $costs }.
assign-holders = { $people } { $class }
assign-holders-fixed = { $people } { $class } ({ $fixed } fixed)
assign-units-all = all { $count } units
assign-units-more = { $units } and { $more } more
assign-waiting = Waiting list: { $rank } of { $count }, for { $unit }; once those before have places, the total cost falls by { $gain } if placed there.

# The result as a whole
assign-done = { $placed } of { $people } participants have a place. Total cost { $total }, proved to be the smallest.
assign-done-feasible = { $placed } of { $people } participants have a place. Total cost { $total }; the smallest is at least { $bound }.
assign-below = Below the minimum intake: { $units }.
assign-below-unit = { $unit } ({ $missing } missing)

# What is wrong with files
error-assign-unreadable = Cannot be read: { $reason }
error-assign-unwritable = Cannot be written: { $reason }
error-assign-overwrites = Would overwrite { $other }; choose another name.
error-assign-empty = The file is empty.
error-assign-no-header = The first line is blank; the names of the columns must be there.
error-assign-separator = Columns must be separated by commas, not by semicolons or tabs.
error-assign-column-missing = This column is missing.
error-assign-column-unknown = This column is not known.
error-assign-column-twice = This column stands further left already.
error-assign-cells-few = This row has only { $found ->
    [one] 1 cell
   *[other] { $found } cells
}; the header has { $wanted }.
error-assign-cells-many = This row has { $found } cells; the header has only { $wanted }.
error-assign-blank-row = A blank line within the list.
error-assign-quote-open = The opening quotation mark is never closed.
error-assign-quote-after = Something follows the closing quotation mark; within a cell quotation marks are doubled.
error-assign-utf8 = Not UTF-8.
error-assign-nul = Contains the character NUL.
error-assign-no-participants = There is no participant below the header.
error-assign-no-units = There is no unit below the header.
error-assign-class = "{ $typed }" is no position class; choose from { $known }.
error-assign-unit-unknown = "{ $unit }" is not in the column code of the units.
error-assign-team = "{ $typed }" is no team; write together:name or apart:name, one team for a participant.
error-assign-number = "{ $typed }" is not a whole number from 0 to { $max }.
error-assign-twice = "{ $key }" is used in row { $row } already.
error-assign-minimum = The minimum { $minimum } is above the { $places ->
    [one] 1 place
   *[other] { $places } places
} that count.
error-assign-crowded = { $unit } has only { $places ->
    [one] 1 place
   *[other] { $places } places
} for the { $fixed } participants fixed there.
error-assign-team-elsewhere = Team { $team } must be in one unit, but { $member } is fixed at { $unit }.
error-assign-team-refused = Team { $team } is fixed at { $unit }, which does not accept { $class }.
error-assign-team-same-unit = Team { $team } must be apart, but { $member } is fixed at { $unit } too.
error-assign-teams-large = { $unit } has only { $places ->
    [one] 1 place
   *[other] { $places } places
} for the { $people } participants who are fixed there or stay together with them.
error-assign-too-large = The total cost could exceed 10^18; use smaller weights.
error-assign-toml = Not TOML: { $reason }
error-assign-key-unknown = This weight is not known; there are { $known }.
error-assign-spread-by = Choose one of { $known }.

# Proposals of a programme
proposals-title = Proposals
proposals-of = Proposals: { $title }
proposals-lead = Lokus works out the best placement from wishes, topics, the limits of the units and the weights that you set. Nothing changes before you take it.
proposals-help = How a proposal comes about
proposals-empty-title = No proposal yet
proposals-empty-text = Ask for one; it usually takes a blink.
proposals-link = Proposals
proposal-title = Proposal
proposal-of = Proposal: { $title }
proposal-lead = Asked for by { $person }, { $at }
proposal-ask = Propose
proposal-asked-at = Asked for
proposal-asked-by = By
proposal-state = State
proposal-people = People
proposal-total = Total cost
proposal-waiting = Waiting
proposal-running = Under way
proposal-done = Done
proposal-stopped = Stopped
proposal-failed = Failed
proposal-under-way = The proposal is being worked out
proposal-progress = { $placed } of { $people } participants looked after
proposal-progress-teams = { $nodes } choices for teams looked at
proposal-stop = Stop
proposal-wait-title = This page refreshes itself
proposal-wait-text = You may leave it; the proposal is worked out and kept all the same.
proposal-stopped-title = This proposal was stopped
proposal-stopped-text = There is no result. You can ask for another one.
proposal-failed-title = This proposal could not be worked out
proposal-failed-text = Your placements are as they were. Please ask for another one.
proposal-outdated = Something changed since this proposal was made
proposal-newcomers = New participants who are not in it: { $names }.
proposal-gone = { $count ->
    [one] 1 participant in it has
   *[other] { $count } participants in it have
} withdrawn.
proposal-changed = Places, wishes, teams or fixed people changed; a new proposal may differ.
proposal-take-all = Take all ({ $count })
proposal-take-chosen = Take those chosen
proof-optimal = Proved to be the best
proof-optimal-text = No other placement has a total cost below { $total }.
proof-feasible = Good, but not proved to be the best
proof-feasible-text = Total cost { $total }; the best cannot be below { $bound } (a gap of { $gap }). { $nodes } choices for teams were looked at.
figures-title = Now and with the proposal
figure = Figure
figure-now = Now
figure-then = Proposal
figure-change = Change
figure-placed = Participants with a place
figure-first-wish = With their first wish
figure-below = Units below their minimum
figure-unplaced = Cost: without a place
figure-shortage = Cost: below the minimum
figure-wish = Cost: wishes
figure-topic = Cost: topics
figure-spread = Cost: spread
figure-load = Cost: load of units
figure-total = Total cost
figure-below-title = Below the minimum with this proposal
figure-below-unit = { $unit }: { $count } missing
waiting-title = Waiting list
waiting-text = The order in which a freed place would be filled best.
waiting-line = one more place at { $unit } lowers the total cost by { $gain }
waiting-line-held = the supervisors at { $unit } can guide only { $places ->
    [one] 1 person
   *[other] { $places } people
} (maximum { $maximum }); with room and guidance for one more person there the total cost falls by { $gain }
waiting-line-same = one more place at { $unit } does not change the total cost
weights-usual = Weights (the usual ones)
weights-own = Weights (changed for this programme)
weights-of-proposal = Weights of this proposal
weights-keep = Keep weights
weights-reset = Back to the usual weights
weight-unplaced = Without a place
weight-unplaced-hint = For each participant without a unit. A small weight lets Lokus leave people out.
weight-shortage = Below the minimum
weight-shortage-hint = For each person missing below a unit’s minimum.
weight-wish = Wishes
weight-wish-hint = Times 0, 2, 5, 9, 14 for the 1st to 5th wish, and 20 outside the list.
weight-topic = Topics
weight-topic-hint = Times the share of a participant’s topics that the unit does not offer.
weight-spread = Spread
weight-spread-hint = For the second, third … person of the same group in a unit.
weight-load = Load
weight-load-hint = Times the share of a unit’s places that are taken; a large weight evens people out.
weight-spread-by = Group for the spread
weight-spread-by-hint = Who should rather not gather in one unit.
spread-by-home-agency = Home agency
spread-by-position-class = Position class
spread-by-none = None
line-person = Participant
line-place = Unit
line-move = Change
line-to = becomes
line-why = Why
lines-moving = Who would move: { $count }
lines-staying = Who stays: { $count }
lines-none-title = Nobody needs to move
lines-none-text = The present placement is the same as this proposal.
notice-proposal-asked = A proposal was asked for.
notice-proposal-stopped = The proposal was stopped.
notice-proposal-taken = { $count ->
    [one] 1 participant was
   *[other] { $count } participants were
} moved as proposed.
notice-weights-kept = The weights were kept.
notice-weights-reset = The weights are the usual ones again.
refused-nothing-to-propose = There are no participants or no places yet.
refused-no-result = This proposal has no result to take.
refused-nobody-chosen = Choose at least one participant.
refused-offer-gone = A unit in this proposal offers no places any more. Ask for another one.
refused-flaw = The data of this programme contradict each other. Check places, wishes and teams.
refused-flaw-minimum = { $unit }: the minimum is larger than the places that count.
refused-flaw-fixed = { $unit }: more people are fixed than there are places.
refused-flaw-team-apart = Team { $team } stays together, but members are fixed in different units.
refused-flaw-team-class = Team { $team } is bound to { $unit }, which does not accept the class of { $name }.
refused-flaw-team-together = Team { $team } is kept apart, but two members are fixed at { $unit }.
refused-flaw-team-large = { $unit }: the teams bound to it are larger than its places.

# Help
help-lead = A proposal weighs all possibilities at once and takes the placement with the smallest total cost. Cost is a number for what is not so good; less is better.
help-rules = What is never broken
help-rules-place = A participant gets at most one unit, and no unit gets more people than its places or its supervisors’ quotas.
help-rules-class = Only position classes that a unit accepts are placed there.
help-rules-fixed = People whom you fixed stay where they are, whatever it costs.
help-rules-team = A team that stays together is in one unit; members who are kept apart are never in the same one.
help-costs = What is weighed
help-costs-text = With the usual weights. You can change each of them for your programme.
help-part = Part
help-cost = Cost
help-cost-unplaced = 10,000 for each participant without a unit: a place for everybody comes first.
help-cost-shortage = 1,000 for each person missing below a unit’s minimum.
help-cost-wish = 0, 2, 5, 9, 14 for the 1st to 5th wish; 20 for a unit that was not wished for; 0 for people without wishes.
help-cost-topic = Up to 12: the share of the participant’s topics that the unit does not offer. Two of three missing: 8.
help-cost-spread = 3 for the second person of the same home agency in a unit, 6 for the third, and so on.
help-cost-load = Up to 10: the next person in a unit that is half full adds 5. That evens people out.
help-example = The example: Sumatera Barat in Jawa Timur
help-example-text = { $people } participants and { $units } units with { $places } places. Of { $wishing } participants with wishes, { $first } get their first one; everybody gets a place.
help-example-figures = Cost of the example by part
help-example-why = Why does not everybody get the first wish? Lokus names the price:
help-example-read = “+7” means: if this person were forced there and everybody else placed anew as well as possible, the total cost would rise by 7. “+0” is a tie: you can choose without loss.
help-proof = Why you can trust it
help-proof-best = Every result is checked by a proof of its own: the price of each place shows that no other placement is cheaper.
help-proof-team = With teams the search may reach its limit. Then Lokus says “not proved to be the best”, and how large the gap is at most.
help-proof-same = The same data always give the same proposal. Of equally good placements, the participant who was listed first gets the unit whose code comes first.
help-yours = What stays your decision
help-yours-take = A proposal changes nothing. Take all of it, or only the people you choose.
help-yours-fix = Move people on the board as you like, fix those who must stay, and ask for another proposal.
help-yours-weights = If the outcome does not suit you, change the weights: a larger one for wishes, say, puts what people want first.
help-yours-unknown = Lokus does not know what is not written down: how people get on, distances, promises made. That part is yours.
