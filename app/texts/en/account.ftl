# Signing in, one's own account, one-time links.
sign-in-title = Sign in
sign-in-button = Sign in
sign-in-first = Please sign in to go on.
sign-in-left = You have signed out.
sign-in-forgot = Forgot your password? Ask your government's coordinator for a new link.
error-sign-in = E-mail or password does not match.
error-too-many-tries = Too many tries. Try again in { $minutes } minutes.

account-title = My account
account-name = Name
account-email = E-mail
account-roles = Roles
account-password = Password
account-change-title = Change password
account-current = Present password
account-new = New password
account-again = New password, once more
account-password-hint = At least { $min } characters; a short sentence is easiest to keep.
account-change-button = Change password
account-everywhere-title = Sign out everywhere
account-everywhere-text = All your sessions end, on this device too.
account-everywhere-button = Sign out everywhere
notice-password-changed = Password changed. Other devices are signed out.
error-password-differs = The two passwords differ.
error-password-wrong = The present password does not match.

session-over-title = Your session has ended
session-over-lead = What you typed is not saved yet, but it is not lost:
session-over-sign-in = Sign in again in a new tab
session-over-again = Come back to this tab, reload the page and agree to send it again.

link-title = Set your password
link-lead = Welcome, { $name }. This link works until { $until } and can be used once.
link-button = Save password
link-gone-title = This link no longer works
link-gone-text = It was used already or has expired. Ask your government's coordinator for a new one.

role-administrator = Administrator
role-coordinator = Coordinator
role-supervisor = Supervisor
role-participant = Participant
role-reader = Reader
role-none = No role

nav-home = Home
nav-programmes = Programmes
nav-governments = Governments
nav-units = Units
nav-people = People

error-page-400 = The request cannot be read
error-page-400-text = Something in this request is incomplete. Go back and try once more.
error-page-403 = You may not do this
error-page-403-text = Your role does not include this. If it should, ask your government's coordinator.
error-page-404 = Page not found
error-page-404-text = There is no such address, or it is not for you.
error-page-409 = Not possible now
error-page-409-text = Things have changed. Reload the page and try again.
error-page-413 = Too large
error-page-413-text = What was sent is above the limit.
error-page-429 = Please wait
error-page-429-text = Too many requests in a short time.
error-page-500 = Something went wrong on our side
error-page-500-text = Try again in a moment; if it fails again, quote the number below.
error-page-503 = Cannot be done now
error-page-503-text = The database cannot be used at the moment, or is full. Try again in a moment.
error-page-unsaved = Nothing was saved.
error-page-kept = What you typed is not lost: it is still on this page and can be sent once more.
error-page-resend = Send once more
error-unconfirmed = The connection to the database broke while saving, so it is not certain whether this change was saved. Look in another tab before you send it again.
error-page-id = Error number: { $id }
error-page-home = To the home page
error-stale = Somebody else has changed this. Reload to see how it stands now.
