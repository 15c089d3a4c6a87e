//! Reads a map and refuses a key that stands in it twice. Serde's own maps let
//! the second one win, and somebody's note would be gone without a word.

use std::collections::BTreeMap;
use std::fmt::{self, Debug};
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};

/// For `#[serde(deserialize_with = ...)]`.
///
/// # Errors
/// When the input is no map, or has a key twice.
pub fn deserialize<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord + Debug,
    V: Deserialize<'de>,
{
    deserializer.deserialize_map(UniqueKeys(PhantomData))
}

/// How the error for a repeated key begins; the key follows between backquotes.
pub const REPEATED_KEY: &str = "the same key twice: ";

struct UniqueKeys<K, V>(PhantomData<(K, V)>);

impl<'de, K: Deserialize<'de> + Ord + Debug, V: Deserialize<'de>> Visitor<'de> for UniqueKeys<K, V> {
    type Value = BTreeMap<K, V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut map = BTreeMap::new();
        while let Some(key) = access.next_key::<K>()? {
            if map.contains_key(&key) {
                // Serde's errors are text alone, so the key is found in it again.
                return Err(A::Error::custom(format_args!(
                    "{REPEATED_KEY}`{}`",
                    format!("{key:?}").trim_matches('"')
                )));
            }
            map.insert(key, access.next_value()?);
        }
        Ok(map)
    }
}
