//! Tar archives: folders into archives, and archives of strangers into folders, safely.
