//! How the browser shows pages: size of the screen, light or dark.

use serde_json::json;

use super::Chrome;

/// A screen in CSS pixels, by day or by night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub width: u32,
    height: u32,
    mobile: bool,
    dark: bool,
}

const DESK: Look = Look { width: 1280, height: 900, mobile: false, dark: false };
const PHONE: Look = Look { width: 360, height: 740, mobile: true, dark: false };

const fn by_night(look: Look) -> Look {
    Look { dark: true, ..look }
}

impl Chrome {
    /// Pages are used on a wide screen and checked on a phone too, the first of a kind also by night.
    pub async fn sit_at_desk(&mut self) {
        self.looks = vec![PHONE, DESK];
        self.first_looks = vec![by_night(PHONE), by_night(DESK)];
        self.look(DESK).await;
    }

    /// The other way round.
    pub async fn hold_phone(&mut self) {
        self.looks = vec![DESK, PHONE];
        self.first_looks = vec![by_night(DESK), by_night(PHONE)];
        self.look(PHONE).await;
    }

    /// Pages are used and checked on a phone, only the first of a kind in other ways too.
    pub async fn hurry_with_phone(&mut self) {
        self.looks = vec![PHONE];
        self.first_looks = vec![by_night(DESK), DESK, by_night(PHONE)];
        self.look(PHONE).await;
    }

    /// Nothing moves, so that what is looked at does not depend on when.
    pub(super) async fn look(&self, look: Look) {
        let Look { dark, .. } = look;
        self.resize(look, look.height).await;
        let scheme = if dark { "dark" } else { "light" };
        let features = [("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")];
        let features = features.map(|(name, value)| json!({ "name": name, "value": value }));
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// The same on a screen as tall as the page, where nothing that stays in sight covers anything else.
    pub(super) async fn look_at_all(&self, look: Look) {
        let height = self.ask("return document.scrollingElement.scrollHeight", vec![]).await.expect("a page");
        let height = height.as_u64().and_then(|height| height.try_into().ok()).unwrap_or_default();
        self.resize(look, look.height.max(height)).await;
    }

    async fn resize(&self, Look { width, mobile, .. }: Look, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }
}
