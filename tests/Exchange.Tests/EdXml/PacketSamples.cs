using System.Text;
using EGov.Exchange.EdXml;
using EGov.Platform.Results;

namespace EGov.Exchange.Tests.EdXml;

/// <summary>Packets of invented content, and what a test does with packets.</summary>
internal static class PacketSamples
{
    /// <summary>A day after all samples.</summary>
    internal static DateOnly Today { get; } = new(2026, 6, 1);

    internal static IReadOnlyList<string> Names { get; } =
        ["new", "recall", "update", "replace", "handmade", "status-accepted", "status-older"];

    internal static string Text(string name)
    {
        using var stream = typeof(PacketSamples).Assembly.GetManifestResourceStream($"edxml/{name}.edxml")
            ?? throw new ArgumentException($"There is no sample '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    internal static byte[] Bytes(string name) => Encoding.UTF8.GetBytes(Text(name));

    /// <summary>The packet taken apart with its contents in memory, or the refusal.</summary>
    internal static async Task<(Result<SplitPacket> Result, List<MemoryStream> Contents)> SplitAsync(Stream packet, PacketLimits? limits = null)
    {
        var contents = new List<MemoryStream>();
        var result = await PacketSplitter.SplitAsync(
            packet,
            index =>
            {
                Assert.Equal(contents.Count, index);
                contents.Add(new MemoryStream());
                return contents[^1];
            },
            limits);
        return (result, contents);
    }

    internal static async Task<SplitPacket> SplitAsync(string xml) => await SplitAsync(Encoding.UTF8.GetBytes(xml));

    internal static async Task<SplitPacket> SplitAsync(byte[] packet)
    {
        var (result, _) = await SplitAsync(new MemoryStream(packet));
        Assert.True(result.Succeeded(out var split, out var error), error?.DetailIn(Language.English));
        return split;
    }

    internal static async Task<Result<EdXmlMessage>> ReadAsync(byte[] packet, PacketLimits? limits = null)
    {
        var (result, _) = await SplitAsync(new MemoryStream(packet), limits);
        return result.Succeeded(out var split, out var error) ? EdXmlReader.Read(split, Today, limits) : error;
    }

    internal static Task<Result<EdXmlMessage>> ReadAsync(string xml, PacketLimits? limits = null) => ReadAsync(Encoding.UTF8.GetBytes(xml), limits);

    internal static async Task<DocumentMessage> DocumentAsync(string xml) => Assert.IsType<DocumentMessage>(await MessageAsync(xml));

    internal static async Task<EdXmlMessage> MessageAsync(string xml)
    {
        Assert.True((await ReadAsync(xml)).Succeeded(out var message, out var error), error?.DetailIn(Language.English));
        return message;
    }

    /// <summary>Number and path of the refusal, which has to be one.</summary>
    internal static async Task<(string Code, string? Path)> RefusalAsync(string xml, PacketLimits? limits = null)
    {
        Assert.False((await ReadAsync(xml, limits)).Succeeded(out _, out var error));
        return (error!.Definition.Code, error.Fields is [var field] ? field.Field : null);
    }

    /// <summary>The sample with a text of it, which has to be there, changed everywhere.</summary>
    internal static string With(string name, string before, string after)
    {
        var text = Text(name);
        Assert.Contains(before, text, StringComparison.Ordinal);
        return text.Replace(before, after, StringComparison.Ordinal);
    }

    internal static async Task<byte[]> AllAsync(Stream stream)
    {
        await using var source = stream;
        using var all = new MemoryStream();
        await source.CopyToAsync(all);
        return all.ToArray();
    }
}
