using System.Text;

namespace EGov.Exchange.EdXml.Packets;

/// <summary>Remembers how a Base64 text is broken into pieces, with pieces that repeat counted only, so that an ordinary text takes a few entries.</summary>
/// <param name="mostRuns">Entries of all texts of a packet.</param>
internal sealed class LayoutRecorder(int mostRuns)
{
    private const int LongestGap = 256;

    private readonly byte[] gap = new byte[LongestGap];
    private readonly byte[] lastGap = new byte[LongestGap];
    private readonly List<LayoutRun> runs = [];
    private int gapLength;
    private int lastGapLength;
    private int lastCount;
    private long lastCharacters;
    private long characters;
    private int runsBefore;

    /// <summary>Whether the text is too irregular to be remembered.</summary>
    public bool Overflown { get; private set; }

    /// <summary>White space that came before anything else: all there is as long as no character came.</summary>
    public ReadOnlySpan<byte> Gap => gap.AsSpan(0, gapLength);

    public void Characters(int count)
    {
        if (gapLength > 0)
        {
            EndPiece();
        }

        characters += count;
    }

    public void Space(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestGap - gapLength)
        {
            Overflown = true;
            return;
        }

        bytes.CopyTo(gap.AsSpan(gapLength));
        gapLength += bytes.Length;
    }

    /// <summary>The entries of the text, and ready for the next one.</summary>
    public IReadOnlyList<LayoutRun> Complete()
    {
        if (characters > 0 || gapLength > 0)
        {
            EndPiece();
        }

        EndRun();
        var all = runs.ToArray();
        runsBefore += all.Length;
        runs.Clear();
        return all;
    }

    /// <summary>Forgets white space after which no text came.</summary>
    public void Reset() => (gapLength, characters) = (0, 0);

    private void EndPiece()
    {
        if (lastCount > 0 && lastCharacters == characters && lastGap.AsSpan(0, lastGapLength).SequenceEqual(Gap))
        {
            lastCount++;
        }
        else
        {
            EndRun();
            Gap.CopyTo(lastGap);
            (lastCount, lastCharacters, lastGapLength) = (1, characters, gapLength);
        }

        Reset();
    }

    private void EndRun()
    {
        if (lastCount == 0)
        {
            return;
        }

        if (runsBefore + runs.Count == mostRuns)
        {
            Overflown = true;
        }
        else
        {
            runs.Add(new(lastCount, lastCharacters, Encoding.ASCII.GetString(lastGap.AsSpan(0, lastGapLength))));
        }

        lastCount = 0;
    }
}
