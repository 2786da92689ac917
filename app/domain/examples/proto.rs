use domain::assignment::*;
fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    text.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e6
}
fn main() {
    let only: Option<usize> = std::env::args().nth(1).map(|a| a.parse().unwrap());
    for (n, m, times) in [(27, 12, 300), (500, 21, 20), (5000, 200, 4), (20000, 500, 1)] {
        if only.is_some_and(|o| o != n) {
            continue;
        }
        for seed in 0..2 {
            let problem = sample(n, m, seed);
            let t = cpu();
            let mut s = None;
            for _ in 0..times {
                s = Some(solve(&problem, Limits::default(), &mut |_| std::ops::ControlFlow::Continue(())).unwrap());
            }
            let t1 = cpu();
            let s = s.unwrap();
            for _ in 0..times {
                verify(&problem, &s.placement, &s.duals).unwrap();
            }
            let t2 = cpu();
            println!(
                "{n}x{m} total {} solve {:.2} ms of it verify {:.2} ms",
                s.parts.total(),
                (t1 - t) / times as f64,
                (t2 - t1) / times as f64
            );
            let t2 = cpu();
            let r = reasons(&problem, &s);
            let t3 = cpu();
            println!("   reasons {:.1} ms {}", t3 - t2, r.len());
        }
    }
}
