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
assign-obstacle-weights = There is a way, but with these weights no place is no dearer: the cheapest way, to { $unit }, makes the total cost { $costs }.
assign-obstacle-weights-at-least = With these weights no place is no dearer: any place makes the total cost at least { $costs }.
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
