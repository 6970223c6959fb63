System.Console.WriteLine(typeof(ArticleSdk.Benchmarks.Ninjs30.NewsItem));
