using EmbeddedFunctions.ServiceBus.Queues;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class LockListTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_first_is_always_the_one_whose_lock_ends_first(int seed)
    {
        var random = new Random(seed);
        var list = new LockList();
        var expected = new List<Message>();
        for (var round = 0; round < 2000; round++)
        {
            if (expected.Count == 0 || random.Next(5) < 3)
            {
                var message = New(round);
                message.LockedUntil = DateTimeOffset.UnixEpoch.AddSeconds(random.Next(100));
                list.Add(message);
                expected.Add(message);
            }
            else
            {
                var message = expected[random.Next(expected.Count)];
                list.Remove(message);
                expected.Remove(message);
            }

            Assert.Equal(expected.Count, list.Count);
            Assert.Equal(expected.Count == 0 ? null : expected.Min(message => message.LockedUntil), list.First?.LockedUntil);
        }

        while (list.First is { } first)
        {
            Assert.Equal(expected.Min(message => message.LockedUntil), first.LockedUntil);
            list.Remove(first);
            Assert.True(expected.Remove(first));
        }

        Assert.Empty(expected);
    }

    private static Message New(long sequence) => new()
    {
        Sequence = sequence,
        Home = null!,
        Properties = [],
        BodySize = 0,
        EnqueuedAt = default,
        ExpiresAt = default,
    };
}
