using System.Text.Json;

namespace ToadLane.Councils;

/// <summary>
/// Reads the features of a GeoJSON FeatureCollection one by one, so that a file is never held whole, and knows on which
/// line each begins. A fault in the JSON itself ends the reading, because what follows cannot be told apart.
/// </summary>
internal sealed class GeoJsonFeatures(Stream stream)
{
    private const int FirstBufferBytes = 64 * 1024;
    private const int LargestFeatureBytes = 16 * 1024 * 1024;
    private const byte LineFeed = (byte)'\n';

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private byte[] buffer = new byte[FirstBufferBytes];
    private int start;
    private int end;
    private bool isAtEnd;
    private bool isInFeatures;
    private bool isOver;
    private bool isCollection;
    private bool hadFeatures;
    private int number;
    private long line = 1;
    private JsonReaderState state;

    private bool IsFull => this.end - this.start >= LargestFeatureBytes;

    /// <summary>The next feature, or null when there are no more.</summary>
    public async Task<Feature?> NextAsync(CancellationToken cancel)
    {
        if (this.line == 1 && this.end == 0)
        {
            await this.FillAsync(cancel);
            this.start = this.buffer.AsSpan(0, this.end).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        }

        while (!this.isOver)
        {
            if (this.Step() is { } feature)
            {
                return feature;
            }

            if (!this.isOver && this.IsFull)
            {
                return this.Broken(AreaRefusals.FeatureIsTooLarge);
            }

            if (!this.isOver)
            {
                await this.FillAsync(cancel);
            }
        }

        return null;
    }

    // Takes what the buffer holds: a feature, or null when more bytes are needed or the file is over.
    private Feature? Step()
    {
        try
        {
            Utf8JsonReader reader =
                new(this.buffer.AsSpan(this.start, this.end - this.start), this.isAtEnd, this.state);
            while (this.TryTakeOne(ref reader, out Feature? feature))
            {
                if (feature is not null || this.isOver)
                {
                    return feature;
                }
            }

            return this.isAtEnd && !this.isOver ? this.Broken(AreaRefusals.FileStopsShort) : null;
        }
        catch (JsonException fault)
        {
            this.line = (fault.LineNumber ?? 0) + 1;
            return this.Broken(AreaRefusals.NotJson);
        }
    }

    // One step of the reader, kept only when everything it needs is in the buffer.
    private bool TryTakeOne(ref Utf8JsonReader reader, out Feature? feature)
    {
        feature = null;
        Utf8JsonReader ahead = reader;
        if (!ahead.Read())
        {
            return false;
        }

        if (this.isInFeatures && ahead.TokenType == JsonTokenType.EndArray)
        {
            this.isInFeatures = false;
        }
        else if (this.isInFeatures)
        {
            int from = (int)ahead.TokenStartIndex;
            if (!ahead.TrySkip())
            {
                return false;
            }

            feature = this.Take(from, (int)ahead.BytesConsumed);
        }
        else if (ahead.TokenType == JsonTokenType.PropertyName && !this.TryEnter(ref ahead))
        {
            return false;
        }
        else if (ahead is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 })
        {
            feature = this.Finish();
        }
        else if (ahead is { CurrentDepth: 0, TokenType: not JsonTokenType.StartObject })
        {
            feature = this.Broken(AreaRefusals.NotAFeatureCollection);
        }

        this.Consume(ref reader, ahead);
        return true;
    }

    // A property of the collection: enters "features", remembers "type", steps over everything else.
    private bool TryEnter(ref Utf8JsonReader reader)
    {
        bool isFeatures = reader.ValueTextEquals("features");
        bool isType = reader.ValueTextEquals("type");
        if (!reader.Read())
        {
            return false;
        }

        if (isFeatures && reader.TokenType == JsonTokenType.StartArray)
        {
            this.isInFeatures = true;
            this.hadFeatures = true;
            return true;
        }

        this.isCollection |= isType && reader.TokenType == JsonTokenType.String
            && reader.ValueTextEquals("FeatureCollection");
        return reader.TrySkip();
    }

    private Feature Take(int from, int until)
    {
        ReadOnlyMemory<byte> bytes = this.buffer.AsMemory(this.start + from, until - from);
        long at = this.line + this.buffer.AsSpan(this.start, from).Count(LineFeed);
        using JsonDocument document = JsonDocument.Parse(bytes);
        this.number++;
        return new Feature(new ImportPlace(at, this.number), document.RootElement.Clone(), null);
    }

    private void Consume(ref Utf8JsonReader reader, Utf8JsonReader ahead)
    {
        int bytes = (int)ahead.BytesConsumed;
        this.line += this.buffer.AsSpan(this.start, bytes).Count(LineFeed);
        this.start += bytes;
        this.state = ahead.CurrentState;
        reader = new Utf8JsonReader(this.buffer.AsSpan(this.start, this.end - this.start), this.isAtEnd, this.state);
    }

    private Feature? Finish()
    {
        this.isOver = true;
        return this.isCollection && this.hadFeatures ? null : this.Broken(AreaRefusals.NotAFeatureCollection);
    }

    private Feature Broken(Refusal fault)
    {
        this.isOver = true;
        return new Feature(new ImportPlace(this.line), default, fault);
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        this.buffer.AsSpan(this.start, this.end - this.start).CopyTo(this.buffer);
        this.end -= this.start;
        this.start = 0;
        if (this.end == this.buffer.Length)
        {
            Array.Resize(ref this.buffer, this.buffer.Length * 2);
        }

        int read = await stream.ReadAsync(this.buffer.AsMemory(this.end), cancel);
        this.end += read;
        this.isAtEnd = read == 0;
    }

    /// <summary>A feature, or in place of one the fault that ends the file.</summary>
    internal sealed record Feature(ImportPlace Place, JsonElement Content, Refusal? Fault);
}
