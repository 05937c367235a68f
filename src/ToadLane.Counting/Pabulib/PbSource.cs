namespace ToadLane.Counting.Pabulib;

/// <summary>Puts the next bytes of a file, in UTF-8, into the room there is; none at the end.</summary>
internal delegate int PbSource(Span<byte> room);
