"""What is true about knees and days: values and rules, without files, clock or screen."""
