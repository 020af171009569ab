#pragma once

namespace wederhoor::sizes {

// Pixels at 100 %, on a grid of four; Qt scales them with the screen.
inline constexpr int textPixels = 13;
inline constexpr int smallPixels = 12; ///< 11.5 in the design; fonts hint better at whole pixels
inline constexpr int headingPixels = 15;
inline constexpr int groupPixels = 11;
inline constexpr int railWidth = 60;
inline constexpr int viewsWidth = 186;
inline constexpr int listWidth = 336;
inline constexpr int statusBarHeight = 24;
inline constexpr int caseRowHeight = 94;
inline constexpr int groupRowHeight = 26;
inline constexpr int radius = 7;
inline constexpr int bubbleRadius = 10;
inline constexpr int gapTiny = 4;
inline constexpr int gap = 8;
inline constexpr int gapWide = 12;
inline constexpr int gapLarge = 16;
inline constexpr int badge = 16;
inline constexpr int fieldWidth = 420; ///< of a field that holds a name or one choice

} // namespace wederhoor::sizes
