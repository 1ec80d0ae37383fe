using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Contents;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.EdXml;

/// <summary>Whatever is written reads the same, without a warning.</summary>
public sealed class WrittenMessagesTests
{
    [Fact]
    public void Any_document_reads_as_it_was_written() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(MessageGenerators.Documents.ToArbitrary(), async written =>
        {
            var (message, files) = written;
            Assert.True(EdXmlWriter.Draft(message, [.. files.Select(FileOf)], PacketSamples.Today).Succeeded(out var draft, out var error), error?.DetailIn(EGov.Platform.Results.Language.English));
            using var packet = new MemoryStream();
            await draft.WriteAsync(packet);
            packet.Position = 0;
            var (result, contents) = await PacketSamples.SplitAsync(packet);
            Assert.True(result.Succeeded(out var split, out _));
            Assert.True(EdXmlReader.Read(split, PacketSamples.Today).Succeeded(out var read, out var refusal), refusal?.DetailIn(EGov.Platform.Results.Language.English));

            Same.Assert(message, ((DocumentMessage)read) with { Attachments = [] });
            Assert.Equal(files.Select(file => (file.Id, file.Name)), ((DocumentMessage)read).Attachments.Select(attachment => (attachment.ContentId!, attachment.Name)));
            for (var index = 0; index < files.Length; index++)
            {
                Assert.Equal(files[index].Content, files[index].Zip ? await UnpackedAsync(contents[index].ToArray()) : contents[index].ToArray());
            }
        }));

    [Fact]
    public void Any_status_reads_as_it_was_written() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(MessageGenerators.Statuses.ToArbitrary(), async message =>
        {
            Assert.True(EdXmlWriter.Draft(message).Succeeded(out var draft, out _));
            using var packet = new MemoryStream();
            await draft.WriteAsync(packet);
            Assert.True((await PacketSamples.ReadAsync(packet.ToArray())).Succeeded(out var read, out _));

            Same.Assert(message, read);
        }));

    private static PacketFile FileOf(RandomFile file) =>
        new(file.Id, file.Name, () => new MemoryStream(file.Content)) { Zip = file.Zip, Description = file.Name };

    private static async Task<byte[]> UnpackedAsync(byte[] content)
    {
        using var unpacked = new MemoryStream();
        Assert.True((await AttachmentContent.OpenAsync(content, "", unpacked, 1 << 20)).Succeeded(out _, out _));
        return unpacked.ToArray();
    }
}
