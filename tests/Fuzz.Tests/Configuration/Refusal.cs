namespace EmbeddedFunctions.Fuzz.Tests.Configuration;

/// <summary>What the host may do with a text that is not right: say why in one line.</summary>
internal static class Refusal
{
    /// <summary>False when the text was refused as it may be.</summary>
    /// <param name="read">Reads the text; any other exception is a defect.</param>
    public static bool Accepts(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (HostStartException refusal)
        {
            RequireOneLine(refusal);
            return false;
        }
    }

    /// <inheritdoc cref="Accepts"/>
    public static async Task<bool> AcceptsAsync(Func<Task> start)
    {
        try
        {
            await start();
            return true;
        }
        catch (HostStartException refusal)
        {
            RequireOneLine(refusal);
            return false;
        }
    }

    private static void RequireOneLine(HostStartException refusal)
    {
        Assert.NotEmpty(refusal.Message);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.DoesNotContain('\r', refusal.Message);
    }
}
