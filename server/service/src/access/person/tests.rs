use domain::id::UnitId;
use domain::lang::Lang;
use uuid::Uuid;

use super::*;

fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

fn row(role: Role) -> RoleRow {
    RoleRow {
        id: id(1),
        person_id: id(2),
        kind: role.kind(),
        government_id: role.government(),
        unit_id: role.unit(),
        government: None,
        unit: None,
    }
}

fn actor(roles: &[Role]) -> Actor {
    let roles = roles.iter().copied().map(row).collect();
    Actor { id: id(2), name: String::new(), email: String::new(), lang: Lang::Id, epoch: 0, roles }
}

/// One role of each kind.
fn every_role(government: GovernmentId) -> [Role; 5] {
    let unit: UnitId = id(30);
    [
        Role::Administrator,
        Role::Coordinator(government),
        Role::Supervisor(government, unit),
        Role::Participant(government),
        Role::Reader(government),
    ]
}

fn invites(roles: &[Role], government: GovernmentId) -> Vec<&'static str> {
    let actor = actor(roles);
    let invited = every_role(government).into_iter().filter(|role| may_invite(&actor, *role));
    invited.map(|role| role.kind().code()).collect()
}

#[test]
fn an_administrator_brings_in_administrators_and_coordinators() {
    assert_eq!(invites(&[Role::Administrator], id(10)), ["administrator", "coordinator"]);
}

#[test]
fn a_coordinator_brings_in_the_own_government_only() {
    let roles = [Role::Coordinator(id(10))];
    assert_eq!(invites(&roles, id(10)), ["coordinator", "supervisor", "participant", "reader"]);
    assert_eq!(invites(&roles, id(11)), [""; 0]);
}

#[test]
fn several_roles_add_up_but_do_not_mix() {
    let roles = [Role::Administrator, Role::Coordinator(id(10))];
    assert_eq!(invites(&roles, id(10)).len(), 5);
    assert_eq!(invites(&roles, id(11)), ["administrator", "coordinator"]);
    let roles = [Role::Coordinator(id(10)), Role::Reader(id(11))];
    assert_eq!(invites(&roles, id(11)), [""; 0]);
}

#[test]
fn nobody_else_invites() {
    for role in &every_role(id(10))[2..] {
        assert_eq!(invites(&[*role], id(10)), [""; 0], "{role:?}");
    }
    assert_eq!(invites(&[], id(10)), [""; 0]);
}

#[test]
fn an_account_trusted_elsewhere_is_seen_but_not_kept() {
    let coordinator = actor(&[Role::Coordinator(id(10))]);
    let to = |roles: &[Role]| person_standings(&coordinator, &roles.iter().copied().map(row).collect::<Vec<_>>());
    assert_eq!(to(&[Role::Reader(id(10))]), [Standing::Coordinator, Standing::Guardian]);
    assert_eq!(to(&[Role::Reader(id(10)), Role::Participant(id(11))]), [Standing::Coordinator]);
    assert_eq!(to(&[Role::Reader(id(10)), Role::Administrator]), [Standing::Coordinator]);
    assert_eq!(to(&[Role::Reader(id(11))]), []);
    assert_eq!(to(&[]), []);
}
