namespace Crash.Tests;

/// <summary>A long run: part of <c>./test crash</c>, which sets CRASH_ALL, and of nothing else.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CRASH_ALL") is null)
        {
            Skip = "A long run: ./test crash";
        }
    }
}
