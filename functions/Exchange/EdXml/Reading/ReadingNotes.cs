using EGov.Platform.Results;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>What the reading of a packet brings up beside the message: the first reason to refuse it, and what was odd.</summary>
internal sealed class ReadingNotes
{
    private const int MostWarnings = 100;
    private const int MostExtensions = 100;

    private readonly List<PacketWarning> warnings = [];
    private readonly List<string> extensions = [];

    /// <summary>Why the packet is refused: the first reason in reading order.</summary>
    public Error? Refusal { get; private set; }

    public IReadOnlyList<PacketWarning> Warnings => warnings;

    public IReadOnlyList<string> Extensions => extensions;

    public void Refuse(Error refusal) => Refusal ??= refusal;

    public void Warn(PacketWarning warning)
    {
        if (warnings.Count < MostWarnings)
        {
            warnings.Add(warning);
        }
        else if (warnings.Count == MostWarnings)
        {
            warnings.Add(PacketWarnings.MoreWarnings.At(PacketWarnings.WholePacket));
        }
    }

    public void Extension(PacketElement element)
    {
        if (extensions.Count < MostExtensions)
        {
            extensions.Add(element.Path);
        }
    }
}
