using System.Buffers;
using System.Text;

namespace EGov.Exchange.EdXml.Packets;

/// <summary>Sees by the names of tags where attachments' texts begin and where the list of stops ends.</summary>
internal sealed class TagWatcher
{
    private const int LongestIndent = 64;

    private static readonly SearchValues<byte> AfterName = SearchValues.Create(" \t\r\n/>"u8);

    private bool inList;
    private bool sawList;
    private int indentFrom;
    private int stopFrom;

    /// <summary>Where one more stop belongs.</summary>
    public TracePlace? Trace { get; private set; }

    /// <summary>Notes a start tag, which ends the template; returns whether the text of an attachment follows.</summary>
    public bool Started(ReadOnlySpan<byte> template, int open)
    {
        var name = NameIn(template[(open + 1)..], out var prefix);
        var isEmpty = template[^2] == '/';
        if (name.SequenceEqual("TraceHeaderList"u8) && !sawList && !isEmpty)
        {
            (sawList, inList) = (true, true);
            Trace = new(template.Length, Encoding.UTF8.GetString(prefix), "");
        }
        else if (inList && name.SequenceEqual("TraceHeader"u8))
        {
            stopFrom = open;
            indentFrom = template[..open].LastIndexOfAnyExcept(" \t\r\n"u8) + 1;
            if (isEmpty)
            {
                EndStop(template, prefix);
            }
        }

        return !isEmpty && name.SequenceEqual("ContentTransferEncoded"u8);
    }

    /// <summary>Notes an end tag, which ends the template.</summary>
    public void Ended(ReadOnlySpan<byte> template, int open)
    {
        if (!inList)
        {
            return;
        }

        var name = NameIn(template[(open + 2)..], out var prefix);
        if (name.SequenceEqual("TraceHeader"u8))
        {
            EndStop(template, prefix);
        }
        else if (name.SequenceEqual("TraceHeaderList"u8))
        {
            inList = false;
        }
    }

    private void EndStop(ReadOnlySpan<byte> template, ReadOnlySpan<byte> prefix)
    {
        var indent = stopFrom - indentFrom is > 0 and <= LongestIndent ? template[indentFrom..stopFrom] : [];
        Trace = new(template.Length, Encoding.UTF8.GetString(prefix), Encoding.ASCII.GetString(indent));
    }

    private static ReadOnlySpan<byte> NameIn(ReadOnlySpan<byte> tag, out ReadOnlySpan<byte> prefix)
    {
        var name = tag[..Math.Max(0, tag.IndexOfAny(AfterName))];
        var colon = name.LastIndexOf((byte)':');
        prefix = name[..(colon + 1)];
        return name[(colon + 1)..];
    }
}
