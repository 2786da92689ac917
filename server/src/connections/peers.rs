//! How many connections each address holds, so that one of them cannot take all.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Connections by address.
#[derive(Clone)]
pub struct Peers {
    most: usize,
    held: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

/// A connection that counts until this is dropped.
pub struct Guest {
    peers: Peers,
    address: IpAddr,
}

impl Peers {
    /// At most so many connections of each address.
    pub fn new(most: usize) -> Self {
        Self { most, held: Arc::default() }
    }

    /// One more of an address, unless it holds its share already.
    pub fn admit(&self, address: IpAddr) -> Option<Guest> {
        let mut held = self.held();
        let count = held.entry(address).or_default();
        (*count < self.most).then(|| {
            *count += 1;
            Guest { peers: self.clone(), address }
        })
    }

    fn held(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        let mut held = self.peers.held();
        if let Some(count) = held.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                held.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_address_has_its_share_and_leaves_nothing() {
        let peers = Peers::new(2);
        let (one, other) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
        let held: Vec<_> = [one, one, other].into_iter().map(|address| peers.admit(address)).collect();
        assert!(held.iter().all(Option::is_some));
        assert!(peers.admit(one).is_none());
        drop(held);
        assert!(peers.held().is_empty());
        assert!(peers.admit(one).is_some());
    }
}
