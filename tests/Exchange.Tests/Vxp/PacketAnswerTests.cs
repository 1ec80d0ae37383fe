using System.Text.Json.Nodes;
using EGov.Exchange.Vxp.Packets;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.Vxp;

/// <summary>The answer that carries a packet within JSON.</summary>
public sealed class PacketAnswerTests
{
    [Fact]
    public void Every_packet_comes_out_of_the_answer_as_it_went_in_however_it_is_read() => Prop.ForAll(
        Gen.Choose(0, 300_000).ToArbitrary(),
        Gen.Choose(1, 70_000).ToArbitrary(),
        async (length, most) =>
        {
            var packet = new byte[length];
            new Random(length).NextBytes(packet);
            using var answer = new MemoryStream();

            await PacketAnswer.WriteAsync(new SlowStream(packet, most), answer, CancellationToken.None);

            var json = JsonNode.Parse(answer.ToArray())!;
            return json["ErrorCode"]!.GetValue<string>() == "0" && Convert.FromBase64String(json["data"]!.GetValue<string>()).AsSpan().SequenceEqual(packet);
        }).QuickCheckThrowOnFailure();

    /// <summary>Gives few bytes at a time, as a stream from afar does.</summary>
    private sealed class SlowStream(byte[] content, int most) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, most)], cancellationToken);
    }
}
