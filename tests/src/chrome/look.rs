//! How the browser shows pages: size of the screen, light or dark.

use serde_json::json;

use super::Chrome;

/// A screen in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Screen {
    pub width: u32,
    height: u32,
    mobile: bool,
}

pub(super) const DESK: Screen = Screen { width: 1280, height: 900, mobile: false };
pub(super) const PHONE: Screen = Screen { width: 360, height: 740, mobile: true };

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Theme {
    Light,
    Dark,
}

impl Chrome {
    /// At a desk, by day.
    pub(super) async fn look_as_usual(&self) {
        self.look(DESK, Theme::Light).await;
    }

    /// Nothing moves, so that what is looked at does not depend on when.
    pub(super) async fn look(&self, screen: Screen, theme: Theme) {
        let Screen { width, height, mobile } = screen;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
        let scheme = if theme == Theme::Dark { "dark" } else { "light" };
        let features = [("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")];
        let features = features.map(|(name, value)| json!({ "name": name, "value": value }));
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }
}
