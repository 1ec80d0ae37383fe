namespace EmbeddedFunctions.Durable;

/// <summary>What may be an instance id, as on Azure.</summary>
internal static class InstanceIds
{
    private const int Longest = 100;

    internal static string New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");

    /// <exception cref="ArgumentException">Azure would refuse the id.</exception>
    internal static void Require(string instanceId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(instanceId);
        if (instanceId.Length > Longest)
        {
            throw new ArgumentException($"The instance id is {instanceId.Length} characters long, {Longest} are allowed.", nameof(instanceId));
        }

        if (instanceId[0] == '@' || instanceId.Any(static character => character is '/' or '\\' or '#' or '?' || char.IsControl(character)))
        {
            throw new ArgumentException($"The instance id '{instanceId}' starts with @ or has one of / \\ # ? or a control character.", nameof(instanceId));
        }
    }
}
