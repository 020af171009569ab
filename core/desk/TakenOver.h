#pragma once

namespace wederhoor {

/// What became of the entries of a file: all of them, or the file was refused whole.
struct TakenOver
{
    int added = 0;
    int changed = 0;
    int same = 0; ///< there already, word for word
};

} // namespace wederhoor
