using System.Globalization;
using EGov.Platform.Results;

namespace EGov.Exchange.EdXml;

/// <summary>Something odd about a packet that is taken nevertheless, for the sender's software to be mended.</summary>
/// <param name="Code">The number in <see cref="PacketWarnings"/>.</param>
/// <param name="Arguments">What the placeholders of its text stand for; the first is where: the path of an element, or the packet.</param>
internal sealed record PacketWarning(string Code, IReadOnlyList<string> Arguments)
{
    /// <summary>The sentence, in every language of the product.</summary>
    public Text ToText()
    {
        var text = PacketWarnings.TextOf(Code);
        object[] arguments = [.. Arguments];
        return new(
            string.Format(CultureInfo.InvariantCulture, text.Vi, arguments),
            string.Format(CultureInfo.InvariantCulture, text.En, arguments));
    }
}

/// <summary>An entry of the list of warnings. Its code never changes its meaning.</summary>
/// <param name="Code"><c>EXCHANGE-W</c> and three digits.</param>
/// <param name="Text">The sentence, with placeholders; <c>{0}</c> is where.</param>
internal sealed record WarningDefinition(string Code, Text Text)
{
    private const int LongestArgument = 80;
    private const int LongestPath = 160;

    /// <summary>The warning as it happened.</summary>
    public PacketWarning At(string where, params ReadOnlySpan<string> arguments)
    {
        var all = new List<string>(arguments.Length + 1) { where.Length <= LongestPath ? where : "…" + where[^LongestPath..] };
        foreach (var argument in arguments)
        {
            all.Add(argument.Length <= LongestArgument ? argument : argument[..LongestArgument] + "…");
        }

        return new(Code, all);
    }
}
