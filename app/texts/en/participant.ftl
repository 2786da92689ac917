# Participants: the list, one of them, import and export.
participants-title = Participants
participants-of = Participants: { $programme }
participants-expected = { $count } expected
participants-withdrawn = { $count } withdrawn
participants-search = Find a name, agency, topic
participants-class-all = All position classes
participants-agency-all = All home agencies
participants-takes-part = Taking part
participants-taking-part = Those who take part
participants-withdrawn-only = Those who withdrew
participants-withdrawn-too = Everybody
participants-import = Import a list
participants-download = Download this list:
participants-template = Empty template:
participants-empty-title = No participants yet
participants-empty-text = Import a list from Excel, or add participants one by one.
participants-empty-other = The sender has not filled in the list yet.
participants-file = participants
participants-template-file = participants template
file-excel = Excel
file-csv = CSV
value-empty = (empty)

# Position classes

# One participant
participant-new = Add a participant
participant-edit = Edit participant
participant-save = Save
participant-about = About the participant
participant-name = Name
participant-name-hint = Without titles.
participant-front-title = Front title
participant-back-title = Back title
participant-nip = NIP / NI PPPK
participant-nip-hint = 18 digits; spaces do not matter. Lists show only a part of it.
participant-class = Position class
participant-position = Position
participant-rank = Rank
participant-rank-hint = Such as Penata (III/c), or IX for a PPPK.
participant-agency = Home agency
participant-contact = Contact
participant-email = E-mail
participant-email-hint = A participant with an account of this address sees where they are placed.
participant-phone = Phone
participant-topics = Topics
participant-wishes = Wishes
participant-wishes-hint = Units of { $host }, the one wanted most first.
participant-wish = Wish { $rank }
participant-wish-1 = Wish 1
participant-wish-2 = Wish 2
participant-wish-3 = Wish 3
participant-wish-4 = Wish 4
participant-wish-5 = Wish 5
participant-no-wishes = This participant has no wishes.
participant-team = Team
participant-team-hint = Write together:name for a team that wants the same unit, or apart:name for different units.
participant-notes = Notes
participant-account = Account
participant-account-yes = Connected
participant-account-no = No account with this address yet
participant-account-unknown = Fill in an e-mail to connect an account
participant-withdrawn = Withdrawn
participant-withdrawn-title = This participant withdrew
participant-withdrawn-at = { $at }. Reason: { $reason }
participant-withdrawn-saving = Saving brings them back.
participant-bring-back = Bring back
participant-no-place = No place yet.
participant-guided-by = Supervisor: { $name }
participant-to-place = See the placement
team-together = Together: { $name }
team-apart = Apart: { $name }
notice-participant-added = { $name } is on the list now.
notice-participant-saved = The changes to { $name } are saved.

# Withdrawing
withdraw-title = The participant withdraws
withdraw-reason = Reason
withdraw-hint = Both sides can read it. What is known of the participant is kept.
withdraw-hint-place = Both sides can read it. The place in the unit is given back; what is known of the participant is kept.
withdraw-do = Record the withdrawal
notice-participant-withdrawn = The withdrawal is recorded.
refused-programme-over = This programme is over, so its list of participants cannot change.
refused-withdrawn-already = This participant withdrew already.
refused-participant-moved = Somebody else has just changed this participant. See how things stand below; your reason is still there.
refused-list-moved = The list changed while it was imported, so nothing was stored. Please try again.

# Errors of numbers
error-nip-empty = The NIP is missing.
error-nip-mangled = Excel shortened this number and lost its last digits. Format the NIP column as Text and type the number again.
error-nip-not-digits = A NIP has only digits.
error-nip-length = A NIP has 18 digits; this has { $digits }.
error-nip-birth-date = The first eight digits are not a date of birth (year, month, day).
error-nip-birth-in-future = The date of birth in this NIP lies in the future.
error-nip-too-young = The year of appointment (digits 9–12) is less than 16 years after the year of birth.
error-nip-appointment-in-future = The year of appointment (digits 9–12) lies in the future.
error-nip-month = Digits 13–14 must be the month of appointment (01–12) of a PNS, or 21 and above for a PPPK.
error-nip-sex = Digit 15 must be 1 (man) or 2 (woman).
error-nip-serial = The last three digits are 000. Excel does that: format the column as Text and type the number again.
error-nip-day = Excel takes this cell for a date. Format the NIP column as Text and type the number again.
error-nip-on-list = This NIP is on the list already, as { $name }.
error-nip-withdrawn = This NIP belongs to { $name }, who withdrew. Open the name in the list to bring them back.
error-nip-twice = The same NIP is in { $count ->
    [one] row { $rows }
   *[other] rows { $rows }
}.
error-class-unknown = This position class is not known. Write Mid manager, First-line manager, Functional, Clerical or High leadership.
error-cell-broken = This cell holds an error of Excel ({ $text }). Mend its formula or type the value.
error-list-is-placement = This is a placement that was downloaded from the tab Placement: it is for reading, printing and handing out. Its units are where people go, not their home agency. To change the list of participants, download the Excel list on the tab Participants, change it, and upload it here.

# Uploading a list
import-title = Import a list of participants
import-lead = Choose an Excel or CSV file. You see the result first; nothing is stored before you agree.
import-file = File
import-file-hint = .xlsx or .csv, at most { $megabytes } MB and 5,000 rows. A letterhead, a No. column and signatures may stay.
import-check = Check the file
import-columns-title = Columns that are known
import-columns-text = In any order, with headers in Indonesian or English.
import-column-needed = Required
import-column-required = Required
import-column-optional = Optional
import-waiting = A list that waits
import-waiting-clean = ready to import
import-waiting-open = Open
import-waiting-discard = Discard
notice-upload-discarded = The file is discarded. The list of participants did not change.
notice-uploads-dropped = { $count ->
    [one] Too much was waiting, so the oldest list was thrown away: { $lists }. No participant changed; upload it again if it is still needed.
   *[other] Too much was waiting, so the oldest lists were thrown away: { $lists }. No participant changed; upload them again if they are still needed.
}
template-help-title = Help
template-help-column = Column
template-help-text = What belongs there
template-help-allowed = Allowed values
column-help-front-title = Title before the name, such as Dr. or Ir.
column-help-name = Name without titles. Without columns for titles they may stand with the name.
column-help-back-title = Title after the name, such as S.E., M.Si.
column-help-nip = The 18 digits of a NIP or NI PPPK. Keep the column formatted as Text, or Excel changes it. A NIP that is on the list already is updated.
column-help-class = Mid manager, First-line manager, Functional, Clerical or High leadership; the Indonesian words, JFT, JFU and eselon are known too.
column-help-position = Name of the position.
column-help-rank = Rank and grade, such as Penata (III/c).
column-help-agency = The agency or unit where the participant works.
column-help-email = E-mail address of the participant.
column-help-phone = Phone number.
column-help-topics = What they want to learn, separated by commas.
column-help-wish = Code or name of a unit of the host, in order from Wish 1.
column-help-team = together:name for a team in the same unit, apart:name for different units.
column-help-notes = Anything else that should be known.

# Checking a list
preview-title = Check before importing
preview-wrong = { $count ->
    [one] 1 row needs correction
   *[other] { $count } rows need correction
}
preview-new = { $count } new
preview-changed = { $count } updated
preview-returned = { $count } back again
preview-unchanged = { $count } unchanged
preview-confirm = { $count ->
    [one] Import 1 participant
   *[other] Import { $count } participants
}
preview-upload-again = Upload a corrected file
preview-upload-other = Choose another file
preview-nothing = Nothing changes; back to the list
preview-moved = The list of participants changed since you looked.
preview-moved-text = Nothing was stored. Look once more below, then import if it still fits.
import-missing = { $count ->
    [one] A required column is missing:
   *[other] Required columns are missing:
}
import-empty = This sheet has no rows with participants.
import-empty-text = Fill in at least one row below the headers.
import-problems = { $count ->
    [one] 1 thing
   *[other] { $count } things
} in { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} to correct. Nothing was stored.
import-problems-text = Correct your file and upload it again.
import-problems-more = { $count } more are not shown.
import-derived = The position class of { $count ->
    [one] 1 participant
   *[other] { $count } participants
} follows from the position.
import-derived-text = Check it below; add a column Position class where it does not fit.

# Names that no unit has
names-title = { $count ->
    [one] One name in this list is not that of a unit
   *[other] { $count } names in this list are not those of units
}
names-text = Say once what is meant; it holds for all rows. Where only one unit is near, it is suggested, and it counts when you press the button.
names-label = “{ $name }” ({ $cells ->
    [one] one cell
   *[other] { $cells } cells
})
names-suggested = A suggestion, not used yet.
names-none = No wish: leave it out
names-submit = Use for all rows
names-said = Names already explained
notice-names-left = Kept; { $count ->
    [one] one name still has
   *[other] { $count } names still have
} to be explained.
notice-names-kept = What the names mean is kept for this list.

# What the file holds
import-source = What was read from the file
import-sheet = Sheet
import-sheet-rows = ({ $count ->
    [one] 1 row
   *[other] { $count } rows
})
import-sheet-none = (no list)
import-other-sheets = Other sheets of this file:
import-header = Headers
import-header-rows = row { $rows }
import-unknown = These columns are not known and not imported:
import-duplicates = These columns mean the same as one further left and are not imported:
import-no-header = (no header)
import-recognised = { $count ->
    [one] 1 column
   *[other] { $count } columns
} recognised
import-column = Column
import-meaning = Read as
import-left-out = { $count ->
    [one] 1 row
   *[other] { $count } rows
} left out
import-row = Row
import-content = Content
import-why = Why
import-problem = To correct
import-rows-title = Rows that can be imported
import-fate = What happens
fate-new = New
fate-changed = Updated
fate-returned = Back again
fate-returned-reason = Withdrew before: { $reason }
fate-unchanged = Unchanged
fate-wrong = To correct
notice-imported = { $count ->
    [one] 1 participant
   *[other] { $count } participants
} imported: { $added } new, { $changed } updated.
notice-imported-returned = { $count ->
    [one] 1 participant
   *[other] { $count } participants
} imported: { $added } new, { $changed } updated, { $returned } back again.
notice-imported-before = This list was imported before.

# Rows that are left out
left-out-above-table = above the table
left-out-below-header = remarks below the headers
left-out-repeated-header = headers repeated
left-out-example = example of the template
left-out-section = dividing row
left-out-total = total
left-out-only-number = only a row number
left-out-stray = outside the columns of the list
left-out-signature = signature or closing remark
left-out-below-table = below the table

# Files that cannot be read
error-file-missing = Choose the file first.
error-sheet-too-big = The file is too large; at most { $megabytes } MB.
error-sheet-empty = This file is empty.
error-sheet-old-excel = This file is in an old or binary Excel format. Save it as .xlsx and upload it again.
error-sheet-open-document = This file is in the OpenDocument format. Save it as .xlsx and upload it again.
error-sheet-web-page = This file is a web page with the ending of Excel. Open it in Excel, save it as .xlsx and upload it again.
error-sheet-macros = This file contains macros. Save it as .xlsx without them and upload it again.
error-sheet-encrypted = This file is protected by a password. Take the password off and upload it again.
error-sheet-not-a-sheet = This file is neither .xlsx nor text with columns (.csv).
error-sheet-damaged = This file is damaged and cannot be read. Open it in Excel, save it again as .xlsx and upload it.
error-sheet-bomb = This file holds far more than a list of participants. Copy the list into a new file and upload that.
error-sheet-too-many-sheets = Too many sheets; at most { $limit }.
error-sheet-too-much-text = This file has too much text for a list of participants.
error-sheet-cell-too-long = Cell { $cell } of sheet { $sheet } is too long; at most { $limit } characters.
error-sheet-no-table = No row with headers was found. At least the columns Name, NIP and Position class must be there; the template below can help.
error-sheet-too-many-rows = The list in sheet { $sheet } is too long; at most { $limit } rows.
error-sheet-too-many-columns = Sheet { $sheet } is too wide; at most { $limit } columns.
