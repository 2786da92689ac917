//! Lists in pages.

/// One page of a list.
#[derive(Clone, Debug)]
pub struct Paged<T> {
    pub rows: Vec<T>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// Rows on all pages together.
    pub total: i64,
}

/// Where a page begins, once the number of rows is known. A page beyond the end is the last one.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    pub page: i64,
    pub pages: i64,
    pub total: i64,
    pub limit: i64,
    pub offset: i64,
}

impl Window {
    pub fn new(page: i64, total: i64, limit: i64) -> Self {
        let pages = (total + limit - 1).div_euclid(limit).max(1);
        let page = page.clamp(1, pages);
        Self { page, pages, total, limit, offset: (page - 1) * limit }
    }

    pub fn of<T>(self, rows: Vec<T>) -> Paged<T> {
        Paged { rows, page: self.page, pages: self.pages, total: self.total }
    }
}

/// What somebody typed into a search field, as the look-ups want it: trimmed, in lower case, of a sane length.
pub fn needle(text: &str) -> String {
    text.trim().chars().take(100).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::Window;

    #[test]
    fn pages_begin_at_one_and_end_with_the_rows() {
        let page = |page, total| {
            let window = Window::new(page, total, 50);
            (window.page, window.pages, window.offset)
        };
        assert_eq!(page(1, 0), (1, 1, 0));
        assert_eq!(page(2, 51), (2, 2, 50));
        assert_eq!(page(9, 50), (1, 1, 0));
        assert_eq!(page(-3, 120), (1, 3, 0));
    }
}
