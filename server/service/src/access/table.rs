//! The one table of what each standing may do.

/// What somebody is to the thing in question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Administrator of the installation.
    Administrator,
    /// Coordinator of the government in question.
    Coordinator,
    /// Reader of the government in question.
    Reader,
    /// Coordinator of every government in which the person in question has a role.
    Guardian,
    /// Coordinator of the sender.
    Sender,
    /// Reader of the sender.
    SenderReader,
    /// Coordinator or reader of the sender, once the placements are published.
    SenderAfterPublishing,
    /// Coordinator of the host, once the request is submitted.
    Host,
    /// Reader of the host, once the request is submitted.
    HostReader,
    /// Supervisor of a unit that has interns, once the placements are published.
    Supervisor,
    /// On the list of the programme, once the placements are published.
    Participant,
}

/// Something that can be done, and who may.
pub trait Action {
    const NAME: &'static str;
    const WHO: &'static [Standing];
}

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident: [$($who:ident),+];)+) => {
        /// The actions, as types: a use case asks for the token of exactly one.
        pub mod act {
            $($(#[$doc])* #[derive(Clone, Copy, Debug)] pub struct $name;)+
        }
        $(impl Action for act::$name {
            const NAME: &'static str = stringify!($name);
            const WHO: &'static [Standing] = &[$(Standing::$who),+];
        })+
        /// Every action with those who may do it.
        pub const TABLE: &[(&str, &[Standing])] = &[$((stringify!($name), &[$(Standing::$who),+])),+];
    };
}

actions! {
    /// Add and edit governments.
    ManageGovernments: [Administrator];
    /// See the units of a government.
    SeeUnits: [Administrator, Coordinator, Reader];
    /// Add and edit units.
    EditUnits: [Coordinator];
    /// See and invite the people of a government.
    ManagePeople: [Administrator, Coordinator];
    /// Invite administrators of the installation.
    InviteAdministrator: [Administrator];
    /// Invite coordinators of a government.
    InviteCoordinator: [Administrator, Coordinator];
    /// Invite supervisors, participants and readers of a government.
    InviteMember: [Coordinator];
    /// See a person with a role in a government.
    SeePerson: [Administrator, Coordinator];
    /// Activate and deactivate an account and make links to it.
    ManagePerson: [Administrator, Guardian];
    /// Take a role from somebody.
    RemoveRole: [Administrator, Coordinator];
    /// Read the audit trail of a government.
    SeeGovernmentAudit: [Administrator, Coordinator];
    /// File a new programme for a government.
    FileProgramme: [Coordinator];
    /// See a programme.
    SeeProgramme: [Sender, SenderReader, Host, HostReader, Supervisor, Participant];
    /// Read the reasons that sender and host give each other for what becomes of a programme.
    SeeReasons: [Sender, SenderReader, Host, HostReader];
    /// Change the request.
    EditProgramme: [Sender];
    /// Use a programme as the pattern of a new one.
    CloneProgramme: [Sender];
    /// Carry a programme from one state to the next; the table of states says which side may do which.
    MoveProgramme: [Sender, Host];
    /// Read the audit trail of a programme.
    SeeAudit: [Sender, Host];
    /// See and export the list of participants.
    SeeParticipants: [Sender, SenderReader, Host, HostReader];
    /// Add, import, edit and withdraw participants.
    EditParticipants: [Sender];
    /// See the places that units offer.
    SeeOffers: [Sender, SenderReader, Host, HostReader];
    /// Offer places.
    EditOffers: [Host];
    /// See and export who is placed where.
    SeePlacement: [SenderAfterPublishing, Host, HostReader];
    /// Assign people to units and publish.
    EditPlacement: [Host];
    /// See what the solver proposes, and its weights.
    SeeProposals: [Host, HostReader];
}
