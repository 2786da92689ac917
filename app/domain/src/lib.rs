//! What Lokus is about, without I/O: ids, values, states and rules. Also compiles to wasm.

pub mod assignment;
mod coded;
pub mod dates;
pub mod form;
pub mod government;
pub mod id;
pub mod lang;
pub mod message;
pub mod name;
pub mod nip;
pub mod offer;
pub mod participant;
pub mod person;
pub mod placement;
pub mod position_class;
pub mod programme;
pub mod rank;
pub mod text;
pub mod topics;
