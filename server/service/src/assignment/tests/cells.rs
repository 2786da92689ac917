//! Errors of single cells.

use super::*;

#[test]
fn participants() {
    let people = "\
,,,,,,,,,,,\n\
,Ani,staf,,,,,,,,,\n\
p2,,Administrator,,,B,,A,,A,C,together\n\
p3,,jpt,,,a,A,,,,,tim:1\n\
p4,,jpt,,,,,,,A,,together: \n\
p5,,jpt,,,,,,,,,together:a|apart:b\n";
    let found = faults(read_rows(people, "A,,1,,,,\n"));
    let wanted = [
        "P 2 id assign-blank-row",
        "P 3 id required",
        "P 3 position_class assign-class",
        "P 4 position_class assign-class",
        "P 4 wish1 assign-unit-unknown",
        "P 4 wish3 wish-gap",
        "P 4 wish5 wish-gap",
        "P 4 wish5 wish-twice",
        "P 4 fixed assign-unit-unknown",
        "P 4 team assign-team",
        "P 5 wish1 assign-unit-unknown",
        "P 5 team assign-team",
        "P 6 wish5 wish-gap",
        "P 6 team assign-team",
        "P 7 team assign-team",
    ];
    assert_eq!(found, wanted);
}

#[test]
fn units() {
    let units = "\
,,1,,,,\n\
A,,,,,,\n\
B,,-1,-1,,,-1\n\
C,,1.5,1e2,,,2|x|3|0.5\n\
D,,1000001,4294967296,bos|jpt|Jpt,,1000001\n\
E,,+1,1 0,,,\n\
F,,1000000,1000000,,,1000000|1000000|1000000\n";
    let found = faults(read_rows("p1,,jpt,,,,,,,,,\n", units));
    let wanted = [
        "U 2 code required",
        "U 3 max required",
        "U 4 max assign-number",
        "U 4 min assign-number",
        "U 4 supervisor_quotas assign-number",
        "U 5 max assign-number",
        "U 5 min assign-number",
        "U 5 supervisor_quotas assign-number",
        "U 5 supervisor_quotas assign-number",
        "U 6 max assign-number",
        "U 6 min assign-number",
        "U 6 position_classes assign-class",
        "U 6 position_classes assign-class",
        "U 6 supervisor_quotas assign-number",
        "U 7 max assign-number",
        "U 7 min assign-number",
    ];
    assert_eq!(found, wanted);
}
