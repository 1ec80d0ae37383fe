using EmbeddedFunctions.ServiceBus.Queues;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class ReadyQueueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Messages_come_by_number_whatever_returns_or_leaves(int seed)
    {
        var random = new Random(seed);
        var queue = new ReadyQueue();
        var expected = new SortedDictionary<long, Message>();
        var taken = new List<Message>();
        long last = 0;
        for (var round = 0; round < 5000; round++)
        {
            switch (random.Next(6))
            {
                case 0 or 1:
                    Put(New(++last));
                    break;
                case 2 when taken.Count > 0:
                    var back = taken[random.Next(taken.Count)];
                    taken.Remove(back);
                    Put(back);
                    break;
                case 3 when expected.Count > 0:
                    var leaves = expected.Values.ElementAt(random.Next(expected.Count));
                    leaves.Stage = MessageStage.Gone;
                    expected.Remove(leaves.Sequence);
                    break;
                default:
                    Assert.Equal(expected.Count == 0, queue.IsEmpty);
                    if (queue.TryTake(out var next))
                    {
                        Assert.Equal(expected.Keys.First(), next.Sequence);
                        expected.Remove(next.Sequence);
                        next.Stage = MessageStage.Locked;
                        taken.Add(next);
                    }

                    break;
            }
        }

        void Put(Message message)
        {
            message.Stage = MessageStage.Ready;
            queue.Add(message);
            expected.Add(message.Sequence, message);
        }
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
