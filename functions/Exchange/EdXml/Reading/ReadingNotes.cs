using EGov.Exchange.EdXml.Packets;
using EGov.Exchange.Errors;
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

    /// <summary>Refuses the packet at the element. Paths are made only for what is kept: each is as much work as there are elements beside it.</summary>
    public void Refuse(ErrorDefinition definition, PacketElement element, params ReadOnlySpan<object> arguments) =>
        Refusal ??= Refusals.At(definition, element.Path, arguments);

    /// <summary>Refuses the packet at a child of the element that is not there.</summary>
    public void RefuseMissing(PacketElement parent, string name) => Refusal ??= Refusals.At(ExchangeErrors.FieldMissing, $"{parent.Path}/{name}");

    public void Warn(WarningDefinition definition, PacketElement element, params ReadOnlySpan<string> arguments)
    {
        if (HasRoom())
        {
            warnings.Add(definition.At(element.Path, arguments));
        }
    }

    /// <summary>Warns of a child of the element, which need not be there.</summary>
    public void WarnBelow(WarningDefinition definition, PacketElement parent, string name, params ReadOnlySpan<string> arguments)
    {
        if (HasRoom())
        {
            warnings.Add(definition.At($"{parent.Path}/{name}", arguments));
        }
    }

    public void Extension(PacketElement element)
    {
        if (extensions.Count < MostExtensions)
        {
            extensions.Add(element.Path);
        }
    }

    private bool HasRoom()
    {
        if (warnings.Count == MostWarnings)
        {
            warnings.Add(PacketWarnings.MoreWarnings.At(PacketWarnings.WholePacket));
        }

        return warnings.Count < MostWarnings;
    }
}
