//! What is written.

use std::time::Duration;

use domain::assignment::{Duals, Proof, Solution, parts};

use super::*;

fn solution(problem: &Problem, placement: &[Option<usize>]) -> Solution {
    let parts = parts(problem, placement);
    Solution {
        placement: placement.to_vec(),
        parts,
        proof: Proof::Feasible { lower_bound: parts.total() - 7 },
        lower_bound: parts.total() - 7,
        nodes: 3,
        below_minimum: vec![(1, 2)],
        duals: Duals::default(),
    }
}

#[test]
fn ids_come_back_as_they_went_in() {
    let people = "\"=1+1\",,jpt,,x|y,B,A,,,,,\n\"a,\"\"b\"\"\nc\",,jpt,,,,,,,,,\n@p,,jpt,,x,A,,,,,,\n";
    let problem = read_rows(people, "A,,1,,,,\n\"-B, \"\"1\"\"\",,1,,,y,\nB,,0,,,,\n").expect("reads");
    let solution = solution(&problem, &[Some(1), None, Some(0)]);
    let reasons = ["satu, dua".to_owned(), "a \"b\"".to_owned(), String::new()];
    let written = String::from_utf8(placements(&problem, &solution, &reasons).expect("writes")).expect("text");
    let wanted = "id,unit,wish_cost,topic_cost,reason\n\
        =1+1,\"-B, \"\"1\"\"\",20,6,\"satu, dua\"\n\
        \"a,\"\"b\"\"\nc\",,0,0,\"a \"\"b\"\"\"\n\
        @p,A,0,12,\n";
    assert_eq!(written, wanted);
}

#[test]
fn keys_of_the_report() {
    let problem =
        read_rows("p1,,jpt,,,A,,,,,,\np2,,jpt,,x,A,,,,,,\np3,,jpt,,,,,,,,,\n", "A,,2,,,,\nB,,2,2,,,\n").expect("reads");
    let solution = solution(&problem, &[Some(0), Some(0), None]);
    let times = Times { solve: Duration::from_nanos(1_234_567), reasons: Duration::from_secs(2) };
    let written = String::from_utf8(report(&problem, &solution, times).expect("writes")).expect("text");
    let wanted = r#"{
  "total": 12020,
  "proof": "feasible",
  "lower_bound": 12013,
  "parts": {
    "unplaced": 10000,
    "shortage": 2000,
    "wish": 0,
    "topic": 12,
    "spread": 3,
    "load": 5
  },
  "below_minimum": [
    {
      "unit": "B",
      "missing": 2
    }
  ],
  "nodes": 3,
  "elapsed_ms": 1.234,
  "reasons_ms": 2000.0
}
"#;
    assert_eq!(written, wanted);
}
