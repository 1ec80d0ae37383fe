using Microsoft.DurableTask;

namespace Surface.Tests.Durable;

public class TaskNameTests
{
    [Fact]
    public void A_name_converts_to_text_and_back()
    {
        TaskName name = "Submit";
        string text = name;

        Assert.Equal("Submit", text);
        Assert.Equal("Submit", name.ToString());
    }

    [Fact]
    public void Names_are_equal_without_regard_to_case()
    {
        Assert.True(new TaskName("submit") == new TaskName("SUBMIT"));
        Assert.True(new TaskName("submit") != new TaskName("reject"));
        Assert.Equal(new TaskName("submit").GetHashCode(), new TaskName("Submit").GetHashCode());
    }

    [Fact]
    public void No_text_is_the_default_name()
    {
        Assert.Equal(default, (TaskName)string.Empty);
        Assert.Equal(default, (TaskName)null!);
        Assert.Null(default(TaskName).Name);
    }

    [Fact]
    public void No_version_is_the_empty_version()
    {
        Assert.Equal(string.Empty, default(TaskVersion).Version);
        Assert.Equal(TaskVersion.Unversioned, new TaskVersion(string.Empty));
        Assert.Equal(TaskVersion.Unversioned, (TaskVersion)null);
        Assert.Equal(default(TaskVersion).GetHashCode(), new TaskVersion(null).GetHashCode());
        Assert.Throws<ArgumentException>(() => new TaskVersion(" "));
    }

    [Fact]
    public void Versions_are_equal_without_regard_to_case()
    {
        TaskVersion version = "V2";

        Assert.True(version == "v2");
        Assert.Equal("V2", (string)version);
    }
}
